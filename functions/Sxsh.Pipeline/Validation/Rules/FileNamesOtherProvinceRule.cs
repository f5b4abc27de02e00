using System.Collections.Frozen;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation.Rules;

/// <summary>The file's name does not name another province than the one that reports. What it was formed from or became part of is no other.</summary>
public sealed class FileNamesOtherProvinceRule : IReportRule
{
    // Shorter names ("hue", "hcm") may be anything.
    private const int ShortestName = 5;

    /// <inheritdoc/>
    public IssueCode Code => IssueCode.FileNamesOtherProvince;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public IEnumerable<Issue> Check(ValidatedReport report)
    {
        if (report.Context is not { FileName.Length: > 0, Area: { } area } || !report.Catalogue.TryGetProvince(area, out Province? own))
        {
            return [];
        }

        string name = $"-{VietnameseText.ToSlug(report.Context.FileName).Replace('.', '-')}-";
        FrozenSet<string> related = Related(report.Catalogue, own).SelectMany(NamesOf).ToFrozenSet(StringComparer.Ordinal);
        foreach (string mine in related.OrderByDescending(text => text.Length))
        {
            name = name.Replace($"-{mine}-", "--", StringComparison.Ordinal);
        }

        Province? other = report.Catalogue.Provinces.FirstOrDefault(province => NamesOf(province).Any(text => !related.Contains(text) && name.Contains($"-{text}-", StringComparison.Ordinal)));
        return other is null ? [] : [Issue.Of(Code, SourceLocation.WholeReport, report.Context.FileName, other.Name, own.Name)];
    }

    private static IEnumerable<Province> Related(Catalogue catalogue, Province own) =>
        catalogue.Provinces.Where(province => province.Slug == own.Slug || own.Predecessors.Contains(province.Area) || own.Successor == province.Area);

    private static IEnumerable<string> NamesOf(Province province) =>
        province.Aliases.Append(province.Name).Append(province.Slug)
            .Select(text => VietnameseText.ToSlug(text).Replace('.', '-'))
            .Where(text => text.Length >= ShortestName && text.Contains('-', StringComparison.Ordinal));
}
