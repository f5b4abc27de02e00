using System.Globalization;
using Sxsh.Cli.Sampling.Country;
using Sxsh.Cli.Workbooks;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>Writes figures into cells the way officers do: "-" for none, "…" for not known yet, here and there "khoảng" or "gần".</summary>
/// <param name="draw">Draws for the province.</param>
/// <param name="money">The unit of money.</param>
/// <param name="pace">The province's pace, in percent of the country's.</param>
internal sealed class ReportFigures(Draw draw, MoneyUnit money, int pace)
{
    private const string Nil = "-";
    private const string Unavailable = "…";

    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = "." };

    // Counts that the rest of a report is reckoned from, and parts, are never left open.
    private static readonly HashSet<string> MayBeUnknown = new(["media_articles", "tv_features", "leaflets", "posters", "handbooks", "awards", "solutions_proposed"], StringComparer.Ordinal);

    /// <summary>The lines of a report.</summary>
    /// <param name="columns">Its columns.</param>
    /// <returns>The indicators reported in the year of one of the columns, each with at least one figure.</returns>
    public IReadOnlyList<ReportLine> LinesOf(IReadOnlyList<ReportColumn> columns) =>
    [
        .. CountryTables.Indicators
            .Select(indicator => new ReportLine(indicator, indicator.Form == LineForm.Money ? money.Name : indicator.Unit, [.. columns.Select(column => CellOf(indicator, column))]))
            .Where(line => line.Cells.Any(cell => cell is not null)),
    ];

    /// <summary>An amount of money.</summary>
    /// <param name="millions">Million đồng.</param>
    /// <returns>The cell.</returns>
    public SheetCell MoneyOf(int millions) =>
        millions == 0 ? SheetCell.Of(Nil, CellLook.Whole) : SheetCell.Of(millions * money.PerMillion, money.HasDecimals ? CellLook.TwoDecimals : CellLook.Whole);

    private SheetCell? CellOf(ReportedIndicator indicator, ReportColumn column) =>
        column.Kind == ObservationKind.Actual && (column.Year < indicator.From || column.Year > indicator.To) ? null
        : column.Kind switch
        {
            ObservationKind.Plan => indicator.IsPlanned ? Plan(indicator, column) : null,
            ObservationKind.Target => indicator.IsTargeted && column.Year - 5 < indicator.To && column.Year >= indicator.From + 4 ? Target(indicator, column.Year) : null,
            _ => Actual(indicator, column),
        };

    private SheetCell? Plan(ReportedIndicator indicator, ReportColumn column)
    {
        if (column.Figures is not { } figures || column.Year < indicator.From)
        {
            return null;
        }

        int plan = PlanFigures.PlanOf(draw, indicator.Id, column.Year, figures.Values[indicator.Id]);
        return indicator.Form == LineForm.Money ? MoneyOf(Math.Max(10, plan / 10 * 10)) : SheetCell.Of(plan, CellLook.Whole);
    }

    private SheetCell Target(ReportedIndicator indicator, int year) => indicator.Form == LineForm.Range
        ? Range(PlanFigures.RangeOf(draw.In("target"), indicator.Id, year))
        : SheetCell.Of(PlanFigures.TargetOf(draw, indicator.Id, year, pace), CellLook.Whole);

    private SheetCell Actual(ReportedIndicator indicator, ReportColumn column)
    {
        YearFigures figures = column.Figures ?? throw new InvalidOperationException($"{column.Heading} has no figures.");
        Draw luck = draw.In(column.Year);
        if (MayBeUnknown.Contains(indicator.Id) && luck.Happens($"unknown {indicator.Id}", 6))
        {
            return SheetCell.Of(Unavailable, CellLook.Whole);
        }

        return indicator.Form switch
        {
            LineForm.Rate => SheetCell.Of(figures.ShareOf(indicator.Id), CellLook.OneDecimal),
            LineForm.Range => Range(PlanFigures.RangeOf(draw, indicator.Id, column.Year)),
            LineForm.Money => MoneyOf(figures.Values[indicator.Id]),
            LineForm.Rough when figures.Values[indicator.Id] >= 100 && luck.Happens($"rough {indicator.Id}", 15) => Rough(figures.Values[indicator.Id], luck.Between($"hedge {indicator.Id}", 0, 2)),
            LineForm.Flag => SheetCell.Of(figures.Values[indicator.Id], CellLook.Whole),
            _ => figures.Values[indicator.Id] == 0 ? SheetCell.Of(Nil, CellLook.Whole) : SheetCell.Of(figures.Values[indicator.Id], CellLook.Whole),
        };
    }

    // "Gần" is more than there is, "hơn" less, so that neither contradicts what is counted beside it.
    private static SheetCell Rough(int value, int hedge)
    {
        int step = value >= 1000 ? 100 : 10;
        int down = value / step * step;
        string text = hedge switch
        {
            0 => $"khoảng {Number(down)}",
            1 => $"gần {Number(down + step)}",
            _ => $"hơn {Number(down == value ? down - step : down)}",
        };
        return SheetCell.Of(text, CellLook.Whole);

        static string Number(int number) => number.ToString("N0", Vietnamese);
    }

    private static SheetCell Range((int Least, int Most) range) =>
        SheetCell.Of(string.Create(CultureInfo.InvariantCulture, $"từ {range.Least} đến {range.Most}"), CellLook.Whole);
}
