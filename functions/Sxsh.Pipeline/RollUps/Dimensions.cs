namespace Sxsh.Pipeline.RollUps;

/// <summary>How far a value is broken down within its area. Where a dimension is <see langword="null"/>, the value is the total over it.</summary>
/// <param name="Subject">Enterprise, craft village or group.</param>
/// <param name="Sector">VSIC code.</param>
/// <param name="Programme">Programme such as <c>CPI</c>.</param>
/// <param name="Size">Size class.</param>
public readonly record struct Dimensions(string? Subject, string? Sector, string? Programme, string? Size) : IComparable<Dimensions>
{
    /// <summary>How many dimensions there are.</summary>
    public const int Count = 4;

    /// <summary>The total over every dimension.</summary>
    public static Dimensions Total { get; }

    /// <summary>One dimension by its rank. The rank is the order of preference where totals along several of them are equal:
    /// sector, size, programme, subject, from the one that divides an area most cleanly to the one that is least often complete.</summary>
    /// <param name="rank">0 to 3.</param>
    /// <returns>The value, or <see langword="null"/> for the total.</returns>
    public string? this[int rank] => rank switch
    {
        0 => Sector,
        1 => Size,
        2 => Programme,
        _ => Subject,
    };

    /// <summary>The total over one dimension, the others as they are.</summary>
    /// <param name="rank">0 to 3.</param>
    /// <returns>The coarser dimensions.</returns>
    public Dimensions Without(int rank) => rank switch
    {
        0 => this with { Sector = null },
        1 => this with { Size = null },
        2 => this with { Programme = null },
        _ => this with { Subject = null },
    };

    /// <summary>Orders by sector, size, programme, subject; the total comes first.</summary>
    /// <param name="other">The other dimensions.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(Dimensions other)
    {
        for (int rank = 0; rank < Count; rank++)
        {
            int order = string.CompareOrdinal(this[rank], other[rank]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
