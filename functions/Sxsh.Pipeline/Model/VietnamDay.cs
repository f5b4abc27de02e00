namespace Sxsh.Pipeline.Model;

/// <summary>Days in Viet Nam, which is seven hours ahead of UTC all year round. Deadlines are such days.</summary>
public static class VietnamDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day of an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The day that it is in Viet Nam.</returns>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The end of a day.</summary>
    /// <param name="day">A day in Viet Nam.</param>
    /// <returns>The first instant of the next day, UTC.</returns>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();
}
