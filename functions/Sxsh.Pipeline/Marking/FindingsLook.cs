using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>How a cell of the list of findings looks.</summary>
/// <param name="Size">Size of its letters, in points.</param>
internal readonly record struct FindingsLook(double Size)
{
    /// <summary>The color of headings, as ARGB.</summary>
    public const string HeadingColor = "FF1F4E79";

    /// <summary>Bold letters.</summary>
    public bool IsBold { get; init; }

    /// <summary>White on dark blue.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Blue and underlined.</summary>
    public bool IsLink { get; init; }

    /// <summary>Framed by thin lines.</summary>
    public bool IsFramed { get; init; }

    /// <summary>In the middle of the column.</summary>
    public bool IsCentered { get; init; }

    /// <summary>Stays text when somebody edits it, whatever it begins with.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The severity whose color it has.</summary>
    public Severity? Shade { get; init; }
}
