using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>The area, period and dataset that a report is sent for, as far as its path or sender names them, and what is wrong with them.</summary>
/// <param name="Area">The area under the scheme in force on the period's last day; <see langword="null"/> if none is named or understood.</param>
/// <param name="Period">The period; <see langword="null"/> if none is named or understood.</param>
/// <param name="Issues">Blockers; empty if all that is named is understood.</param>
public sealed record ReportDestination(Area? Area, ReportingPeriod? Period, IReadOnlyList<Issue> Issues)
{
    /// <summary>Whether it is sent as a report of real figures (unless said) or of made-up ones.</summary>
    public Dataset Dataset { get; init; } = Dataset.Real;

    /// <summary>Resolves the parts of a path.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="blobName">Path within the container.</param>
    /// <returns>The destination; with a blocker where the path is not <c>{province}/{period}/[{uploadId}/]{fileName}</c>.</returns>
    public static ReportDestination OfPath(Catalogue catalogue, string blobName) =>
        ReportPath.TryParse(blobName, out ReportPath? path)
            ? Of(catalogue, path.Province, path.Period)
            : new ReportDestination(null, null, [Issue.Of(IssueCode.PathNotUnderstood, SourceLocation.WholeReport, blobName)]);

    /// <summary>Resolves what a sender names.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="province">Slug, name or code such as <c>63-83</c>; <see langword="null"/> if none is named.</param>
    /// <param name="period">Period, a span with <c>/</c> or <c>_</c>; <see langword="null"/> if none is named.</param>
    /// <returns>The destination.</returns>
    public static ReportDestination Of(Catalogue catalogue, string? province, string? period)
    {
        List<Issue> issues = [];
        ReportingPeriod? understood = ReportingPeriod.TryParse(period?.Trim(), out ReportingPeriod parsed) ? parsed : null;
        if (period is not null && understood is null)
        {
            issues.Add(Issue.Of(IssueCode.UnknownPeriod, SourceLocation.WholeReport, period));
        }

        Area? area = province is null ? null : Resolve(catalogue, province, understood, issues);
        return new ReportDestination(area, understood, issues);
    }

    private static Area? Resolve(Catalogue catalogue, string province, ReportingPeriod? period, List<Issue> issues)
    {
        IReadOnlyList<Province> candidates = catalogue.FindProvinces(province);
        if (candidates.Count == 0)
        {
            issues.Add(Issue.Of(IssueCode.UnknownProvince, SourceLocation.WholeReport, province));
            return null;
        }

        if (period is not { } known)
        {
            return candidates[^1].Area;
        }

        Province? found = candidates.FirstOrDefault(candidate => candidate.IsInForce(known.Last.LastDay));
        if (found is null && Model.Area.TryParse(province.Trim(), out _) && Overlaps(candidates[0], known))
        {
            found = candidates[0];
        }

        if (found is null)
        {
            issues.Add(Issue.Of(IssueCode.ProvinceNotInForce, SourceLocation.WholeReport, candidates[0].Name, known.ToString(), Advice(catalogue, candidates[0], known)));
        }

        return found?.Area;
    }

    private static bool Overlaps(Province province, ReportingPeriod period) =>
        period.Last.LastDay >= province.ValidFrom && (province.ValidTo is not { } last || period.First is not { } first || first.FirstDay <= last);

    private static string Advice(Catalogue catalogue, Province province, ReportingPeriod period)
    {
        if (province.ValidTo is { } last && period.Last.LastDay > last && province.Successor is { } successor && catalogue.TryGetProvince(successor, out Province? heir))
        {
            string day = last.AddDays(1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return $"Từ ngày {day}, {province.Name} thuộc {heir.Name}; hãy nộp báo cáo dưới “{heir.Slug}”, hoặc chọn kỳ kết thúc trước ngày đó.";
        }

        return "Hãy kiểm tra lại tỉnh và kỳ báo cáo.";
    }
}
