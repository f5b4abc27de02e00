namespace Sxsh.Pipeline.RollUps;

/// <summary>What there is to know about a cell of the cube besides its number. The bits are part of the published contract.</summary>
[Flags]
public enum CubeFlags
{
    /// <summary>Nothing: a plain number as reported.</summary>
    None = 0,

    /// <summary>An approximate value ("khoảng 400"), or a total that holds one.</summary>
    Approximate = 1,

    /// <summary>Something belongs to it that is not in it: months or provinces without a report, or a value that cannot be added.</summary>
    Partial = 2,

    /// <summary>Shown but not counted anywhere until a person confirms it.</summary>
    NeedsReview = 4,

    /// <summary>From <c>value</c> to <c>valueMax</c>; with <see cref="Partial"/> and no <c>valueMax</c>, a range was left out of the sum.</summary>
    Range = 8,

    /// <summary>Only an order of magnitude, the value being its lower bound; with <see cref="Partial"/>, such a value was left out of the sum.</summary>
    Vague = 16,

    /// <summary>Added up, recomputed or listed over several areas.</summary>
    RolledUp = 32,

    /// <summary>Made from shorter periods, from sectors, programmes, sizes or enterprises, or (a rate) from its counts.</summary>
    FromParts = 64,

    /// <summary>Reports differ about a value behind it; the others stand as alternatives.</summary>
    Conflict = 128,

    /// <summary>Reported as none; the value is null.</summary>
    Nil = 256,

    /// <summary>Reported as not known; the value is null.</summary>
    Unavailable = 512,

    /// <summary>Reported as not applicable; the value is null.</summary>
    NotApplicable = 1024,

    /// <summary>Every approximate value in it is a little less than stated ("gần").</summary>
    ApproxLess = 2048,

    /// <summary>Every approximate value in it is a little more than stated ("hơn").</summary>
    ApproxMore = 4096,
}
