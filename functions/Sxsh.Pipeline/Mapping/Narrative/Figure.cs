namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>A number in prose, with the words that belong to it.</summary>
internal sealed record Figure
{
    /// <summary>Class of a number that no known noun follows.</summary>
    public const string Bare = "bare";

    /// <summary>Class of a percentage.</summary>
    public const string Percent = "percent";

    /// <summary>Class of an amount of money.</summary>
    public const string Money = "money";

    /// <summary>First token, hedges included.</summary>
    public required int First { get; init; }

    /// <summary>Token after the number, its scale words and percent sign.</summary>
    public required int End { get; init; }

    /// <summary>Token after the noun that is counted, or the unit; <see cref="End"/> where there is none.</summary>
    public required int HeadEnd { get; init; }

    /// <summary>Token after the words that say more about the noun ("lớp tập huấn, hội thảo").</summary>
    public int NounEnd { get; init; }

    /// <summary>Classes of the noun; one word may be of two.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The noun or unit as worded; <see langword="null"/> where it stands before the number or nowhere.</summary>
    public string? Unit { get; init; }

    /// <summary>The number as worded, hedges, scale words and range included.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it is told as so many of a whole ("04/10 cơ sở"): what is done of what is to be done.</summary>
    public bool IsOfWhole { get; init; }

    /// <summary>Whether it stands in brackets.</summary>
    public bool IsBracketed { get; init; }

    /// <summary>Whether the noun was taken from the words before the number, or from a later number of a list.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Whether it is of a class.</summary>
    /// <param name="name">The class.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public bool Is(string name) => Classes.Contains(name);
}
