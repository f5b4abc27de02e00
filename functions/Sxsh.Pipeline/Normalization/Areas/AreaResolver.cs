using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Areas;

/// <summary>Finds the area of a value: the report's, or the one its row names, under the scheme in force at the end of the period.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="reporting">The area that reports, or <see langword="null"/>.</param>
internal sealed class AreaResolver(Catalogue catalogue, Area? reporting)
{
    private static readonly string[] National = ["ca nuoc", "toan quoc", "viet nam", "toan nganh", "trung uong", "vn"];

    private readonly Remembered<string, IReadOnlyList<Province>> _provinces = new(catalogue.FindProvinces);

    /// <summary>Finds the area.</summary>
    /// <param name="draft">The value.</param>
    /// <param name="period">Its period.</param>
    /// <returns>The area, or why there is none.</returns>
    public AreaResolution Resolve(DraftRow draft, ReportingPeriod period)
    {
        if (draft.AreaCell is not { IsBlank: false } cell)
        {
            return reporting is null
                ? new AreaResolution(null, Issue.Of(IssueCode.ProvinceMissing, draft.PlaceOf(draft.Value)))
                : new AreaResolution(reporting, null);
        }

        string name = cell.Text.Trim();
        SourceLocation place = draft.AreaSource ?? draft.PlaceOf(cell);
        IReadOnlyList<Province> provinces = _provinces.Of(name);
        if (reporting is { } own && provinces.Any(province => province.Area == own))
        {
            return new AreaResolution(own, null);
        }

        Area? named = provinces.Count > 0 ? InForce(provinces, period).Area : National.Contains(VietnameseText.Fold(name)) ? Area.National : null;
        if (named is null)
        {
            return new AreaResolution(null, Issue.Of(IssueCode.UnknownProvinceInRow, place, name));
        }

        Issue? other = reporting is { } reported && reported != named
            ? Issue.Of(IssueCode.OtherProvince, place, name, catalogue.NameOf(reported))
            : null;
        return new AreaResolution(named, other);
    }

    private static Province InForce(IReadOnlyList<Province> provinces, ReportingPeriod period) =>
        provinces.FirstOrDefault(province => province.IsInForce(period.Last.LastDay)) ?? provinces[0];
}
