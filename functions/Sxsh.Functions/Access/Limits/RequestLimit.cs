namespace Sxsh.Functions.Access.Limits;

/// <summary>How many requests of a kind one caller may make in a stretch of time.</summary>
/// <param name="Name">What is counted, for example <c>uploads-day</c>; part of the counters' names in storage.</param>
/// <param name="Most">How many, over all instances.</param>
/// <param name="Window">Length of the stretch: a minute or a day, beginning on whole ones of UTC.</param>
public sealed record RequestLimit(string Name, int Most, TimeSpan Window)
{
    private const int SharesAWindow = 60;
    private const int LargestStep = 100;

    /// <summary>After how many requests of a caller an instance tells the others: a sixtieth of the limit, 1 to 100. So many at most, times the instances, may come through beyond the limit.</summary>
    public int Step => Math.Clamp(Most / SharesAWindow, 1, LargestStep);

    /// <summary>The stretch that an instant is in.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>Its beginning, UTC.</returns>
    public DateTimeOffset StartOf(DateTimeOffset now) => new(now.UtcTicks - (now.UtcTicks % Window.Ticks), TimeSpan.Zero);
}
