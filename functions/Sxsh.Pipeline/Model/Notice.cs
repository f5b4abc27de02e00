using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>Something that a province is told. Grain: one per cause, however often the cause is seen.</summary>
public sealed record Notice
{
    /// <summary>Identity within the area; later notices come first in its order.</summary>
    public required string Id { get; init; }

    /// <summary>The area that is told.</summary>
    public required Area Area { get; init; }

    /// <summary>Real or synthetic.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>What it is told.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>When the cause came about, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The report or version, as its id is written; for a deadline the area and period.</summary>
    public required string Subject { get; init; }

    /// <summary>The period that it is about; <see langword="null"/> if unknown.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Name of the file; <see langword="null"/> if it is about none.</summary>
    public string? FileName { get; init; }

    /// <summary>Reason in somebody's own words; <see langword="null"/> if there is none.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when something has to be done; <see langword="null"/> if it has not.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When somebody of the area marked it as read, UTC; <see langword="null"/> if nobody did.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>When the cause of a notice came about.</summary>
    /// <param name="id">Identity of the notice.</param>
    /// <returns>The time, UTC.</returns>
    public static DateTimeOffset AtOf(string id) =>
        new(DateTimeOffset.MaxValue.UtcTicks - long.Parse(id.AsSpan(0, 19), NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>Makes an identity.</summary>
    /// <param name="at">When the cause came about.</param>
    /// <param name="cause">32 hexadecimal digits that name the cause.</param>
    /// <returns>The identity.</returns>
    public static string IdOf(DateTimeOffset at, string cause) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-{cause}");
}
