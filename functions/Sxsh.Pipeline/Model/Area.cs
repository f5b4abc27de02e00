using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Sxsh.Pipeline.Model;

/// <summary>A province under a scheme, written <c>63-83</c> (Bến Tre until June 2025) or <c>34-86</c> (Vĩnh Long since); <c>vn</c> is the whole country.</summary>
/// <param name="Scheme">The division of the country.</param>
/// <param name="Code">Two digits within the scheme; empty for the whole country.</param>
[JsonConverter(typeof(AreaJsonConverter))]
public readonly record struct Area(AreaScheme Scheme, string Code) : IComparable<Area>
{
    private const string NationalText = "vn";

    /// <summary>The whole country.</summary>
    public static Area National { get; } = new(AreaScheme.National, string.Empty);

    /// <summary>Reads the form that <see cref="ToString"/> writes. Names and slugs are read by <see cref="Catalogue"/>.</summary>
    /// <param name="text">For example <c>63-83</c>.</param>
    /// <param name="area">The area, or the default where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if the text has that form; whether such a province exists is not asked.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Area area)
    {
        area = default;
        if (text == NationalText)
        {
            area = National;
            return true;
        }

        if (text is not { Length: 5 } || text[2] != '-' || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
        {
            return false;
        }

        AreaScheme? scheme = text[..2] switch
        {
            "63" => AreaScheme.Provinces63,
            "34" => AreaScheme.Provinces34,
            _ => null,
        };
        if (scheme is null)
        {
            return false;
        }

        area = new Area(scheme.Value, text[3..]);
        return true;
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">For example <c>63-83</c>.</param>
    /// <returns>The area.</returns>
    /// <exception cref="FormatException">The text is no area.</exception>
    public static Area Parse(string text) =>
        TryParse(text, out Area area) ? area : throw new FormatException($"'{text}' is not an area such as 63-83 or 34-86.");

    /// <inheritdoc/>
    public int CompareTo(Area other) => Scheme == other.Scheme ? string.CompareOrdinal(Code, other.Code) : Rank - other.Rank;

    /// <inheritdoc/>
    public override string ToString() => Scheme switch
    {
        AreaScheme.Provinces63 => "63-" + Code,
        AreaScheme.Provinces34 => "34-" + Code,
        _ => NationalText,
    };

    // As the texts stand: 34-…, 63-…, then the whole country. Without making them, since keys are compared by the million.
    private int Rank => Scheme switch
    {
        AreaScheme.Provinces34 => 0,
        AreaScheme.Provinces63 => 1,
        _ => 2,
    };
}
