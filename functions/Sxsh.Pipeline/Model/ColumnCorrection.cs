using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>What a province or the ministry said that a column, or a row's label, of the province's reports means. Grain: dataset, area and heading, whatever its case, marks and spaces; the latest holds.</summary>
/// <param name="Dataset">Whose reports.</param>
/// <param name="Area">Area whose reports it is about.</param>
/// <param name="Heading">The heading or label as it was written, for example <c>Kết quả A</c>.</param>
/// <param name="Indicator">What it means; <see langword="null"/> if it is nothing that is reported.</param>
/// <param name="Given">Who said so, when, and why if that was said.</param>
public sealed record ColumnCorrection(Dataset Dataset, Area Area, string Heading, IndicatorId? Indicator, Decision Given)
{
    /// <summary>Longest heading, in UTF-16 units.</summary>
    public const int MaxHeadingLength = 300;

    private const int HashLength = 32;

    /// <summary>Names the correction among those of its area: 32 hexadecimal digits.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(Heading))))[..HashLength];

    /// <summary>What headings are compared by.</summary>
    /// <param name="heading">A heading.</param>
    /// <returns>Its letters and digits without case, marks and signs.</returns>
    public static string KeyOf(string heading) => VietnameseText.ToSlug(heading).Replace('.', '-').Trim('-');
}
