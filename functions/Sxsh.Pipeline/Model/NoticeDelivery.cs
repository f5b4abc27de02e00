namespace Sxsh.Pipeline.Model;

/// <summary>The sending of a notice. Grain: one per webhook and notice.</summary>
public sealed record NoticeDelivery
{
    /// <summary>Whose webhook.</summary>
    public required Area Scope { get; init; }

    /// <summary>The area that is told.</summary>
    public required Area NoticeArea { get; init; }

    /// <summary>Identity of the notice within its area.</summary>
    public required string NoticeId { get; init; }

    /// <summary>When the cause of the notice came about, UTC, as its identity tells.</summary>
    public DateTimeOffset NoticeAt => Notice.AtOf(NoticeId);

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; init; }

    /// <summary>How often it was tried, counted before each try.</summary>
    public int Attempts { get; init; }

    /// <summary>Not to be tried before, UTC.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>What came of the last try: an HTTP status or what went wrong; <see langword="null"/> before.</summary>
    public string? LastAnswer { get; init; }

    /// <summary>Version of the row, for conditional writes; <see langword="null"/> for a row not yet written.</summary>
    public string? ETag { get; init; }
}
