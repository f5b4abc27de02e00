using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>Identity of a report: what a province submits under one name for one area and period. Written <c>real~63-83~2011~bao-cao.xlsx</c>.</summary>
/// <param name="Dataset">Real or synthetic.</param>
/// <param name="Area">The area that reports; <see langword="null"/> if the path names none that is known.</param>
/// <param name="Period">The period; <see langword="null"/> if the path names none that is understood.</param>
/// <param name="Name">Normalized file name, see <see cref="NameOf"/>.</param>
public sealed record ReportKey(Dataset Dataset, Area? Area, ReportingPeriod? Period, string Name)
{
    private const string Unknown = "unknown";
    private const int MaxNameLength = 120;

    /// <summary>The first half of the key of all reports of an area: <c>real~63-83</c>, or <c>real~unknown</c>.</summary>
    public string PartitionKey => $"{WireNames.Of(Dataset)}~{Area?.ToString() ?? Unknown}";

    /// <summary>The second half of the key: <c>2011~bao-cao.xlsx</c>.</summary>
    public string RowKey => $"{Period?.ToKey() ?? Unknown}~{Name}";

    /// <summary>Normalizes a file name, so that spellings of the same name are one report.</summary>
    /// <param name="fileName">The file name as sent.</param>
    /// <returns>Lower-case ASCII letters, digits, dots and dashes, 1 to 137 characters; long names end in a hash.</returns>
    public static string NameOf(string fileName)
    {
        string slug = VietnameseText.ToSlug(fileName);
        if (slug.Length is > 0 and <= MaxNameLength)
        {
            return slug;
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fileName)))[..16];
        return slug.Length == 0 ? hash : $"{slug[..MaxNameLength]}-{hash}";
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">For example <c>real~63-83~2011~bao-cao.xlsx</c>.</param>
    /// <param name="key">The key, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if the text has that form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReportKey? key)
    {
        key = null;
        if (text?.Split('~') is not [string datasetText, string areaText, string periodText, { Length: > 0 } name] || !WireNames.TryParse(datasetText, out Dataset dataset))
        {
            return false;
        }

        Area? area = Model.Area.TryParse(areaText, out Area parsedArea) ? parsedArea : null;
        ReportingPeriod? period = ReportingPeriod.TryParse(periodText, out ReportingPeriod parsedPeriod) ? parsedPeriod : null;
        if ((area is null && areaText != Unknown) || (period is null && periodText != Unknown))
        {
            return false;
        }

        key = new ReportKey(dataset, area, period, name);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{PartitionKey}~{RowKey}";
}
