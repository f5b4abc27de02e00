using System.Globalization;
using Sxsh.Cli.Sampling.Country;
using Sxsh.Cli.Sampling.Reports;
using Sxsh.Cli.Workbooks;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling;

/// <summary>The reports that the provinces of a synthetic country send. What is sent for a year does not depend on which other years are asked for.</summary>
/// <param name="catalogue">The provinces.</param>
/// <param name="seed">Which country.</param>
internal sealed class SampleReports(Catalogue catalogue, int seed)
{
    private const int LastHalfYear = 2025;

    private readonly SyntheticCountry _country = new(catalogue, seed);

    /// <summary>The files of some years.</summary>
    /// <param name="years">The years.</param>
    /// <param name="format">Which kinds of file.</param>
    /// <returns>The files, year by year; made as they are asked for.</returns>
    public IEnumerable<SampleFile> Of(SampleYears years, SampleFormat format)
    {
        for (int year = years.From; year <= years.To; year++)
        {
            foreach (Province province in _country.ProvincesAt(year))
            {
                foreach (SampleFile file in FilesOf(province, year, format))
                {
                    yield return file;
                }
            }

            if (year == LastHalfYear)
            {
                foreach (Province province in _country.ProvincesAt(year - 1).Where(province => HabitOf(province).ReportsLastHalf))
                {
                    yield return FileOf(province, year, isHalf: true, IsText(province, format), "", SheetsOf(HalfYear(province, year), HabitOf(province).Layout, IsText(province, format)));
                }
            }
        }
    }

    private IEnumerable<SampleFile> FilesOf(Province province, int year, SampleFormat format)
    {
        ReportingHabit habit = HabitOf(province);
        bool isText = IsText(province, format);
        switch (habit.DeliveryOf(year))
        {
            case Delivery.HalfYear:
                yield return FileOf(province, year, isHalf: true, isText, "", SheetsOf(HalfYear(province, year), habit.Layout, isText));
                break;
            case Delivery.InTime:
                ReportContent content = WholeYear(province, year);
                bool hasAnnex = habit.HasAnnex(year);
                yield return FileOf(province, year, isHalf: false, isText, "", SheetsOf(hasAnnex ? content with { Enterprises = [] } : content, habit.Layout, isText));
                if (hasAnnex)
                {
                    yield return FileOf(province, year, isHalf: false, isText, "-phu-luc", [EnterpriseSheet.Build(content, content.Enterprises)]);
                }

                break;
        }
    }

    private ReportingHabit HabitOf(Province province) => new(province, _country.DrawOf(province).In("habit"));

    private bool IsText(Province province, SampleFormat format) => format == SampleFormat.Csv || (format == SampleFormat.Mixed && HabitOf(province).PrefersText);

    private ReportContent WholeYear(Province province, int year)
    {
        ReportingHabit habit = HabitOf(province);
        Draw draw = _country.DrawOf(province);
        YearFigures figures = _country.At(province, year);
        bool isNextOfSameDivision = year < SyntheticCountry.LastYear && _country.ProvincesAt(year + 1).Contains(province);
        bool bringsLastYear = year > ProvinceHistory.FirstYear && _country.ProvincesAt(year - 1).Contains(province) && habit.DeliveryOf(year - 1) == Delivery.WithNextYear;
        int target = PlanFigures.EndOfPlan(year);
        List<ReportColumn> columns = [];
        if (bringsLastYear)
        {
            columns.Add(Column("Thực hiện năm", ObservationKind.Actual, year - 1, _country.At(province, year - 1)));
        }

        columns.Add(Column("Kế hoạch năm", ObservationKind.Plan, year, figures));
        columns.Add(Column("Thực hiện năm", ObservationKind.Actual, year, figures));
        if (isNextOfSameDivision)
        {
            columns.Add(Column("Kế hoạch năm", ObservationKind.Plan, year + 1, _country.At(province, year + 1)));
        }

        columns.Add(Column("Mục tiêu đến năm", ObservationKind.Target, target, null));
        return Content(province, InWords(year), columns, figures.Sectors, EnterpriseResult.Of(province, figures, draw, year));
    }

    private ReportContent HalfYear(Province province, int year)
    {
        YearFigures half = _country.At(province, year).HalfAfter(_country.At(province, year - 1));
        string period = string.Create(CultureInfo.InvariantCulture, $"6 tháng đầu năm {year}");
        return Content(province, period, [new ReportColumn($"Thực hiện {period}", period, ObservationKind.Actual, year, half)], [], []);
    }

    private ReportContent Content(Province province, string period, IReadOnlyList<ReportColumn> columns, IReadOnlyList<SectorFigures> sectors, IReadOnlyList<EnterpriseResult> enterprises)
    {
        MoneyUnit money = HabitOf(province).Money;
        var figures = new ReportFigures(_country.DrawOf(province), money, _country.PaceOf(province));
        string issuer = $"SỞ CÔNG THƯƠNG {province.Kind.ToUpperInvariant()} {province.Name.ToUpperInvariant()}";
        return new ReportContent(province.Name, issuer, period, columns, figures.LinesOf(columns), sectors, enterprises, figures, money);
    }

    private static ReportColumn Column(string heading, ObservationKind kind, int year, YearFigures? figures)
    {
        string text = year.ToString(CultureInfo.InvariantCulture);
        return new ReportColumn($"{heading} {text}", text, kind, year, figures);
    }

    private static string InWords(int year) => string.Create(CultureInfo.InvariantCulture, $"năm {year}");

    // Delimited text has one table: sectors and enterprises only where they fit into it.
    private static List<Sheet> SheetsOf(ReportContent content, ReportLayout layout, bool isText)
    {
        if (layout == ReportLayout.Long)
        {
            return [LongLayout.Build(content)];
        }

        List<Sheet> sheets = layout == ReportLayout.WideRows ? [WideRowsLayout.Build(content)] : [.. WideColumnsLayout.Build(content, isText)];
        if (!isText && content.Sectors.Count > 0)
        {
            sheets.Add(SectorSheet.Build(content));
        }

        if (!isText && content.Enterprises.Count > 0)
        {
            sheets.Add(EnterpriseSheet.Build(content, content.Enterprises));
        }

        return sheets;
    }

    private static SampleFile FileOf(Province province, int year, bool isHalf, bool isText, string suffix, List<Sheet> sheets)
    {
        string period = string.Create(CultureInfo.InvariantCulture, $"{year}{(isHalf ? "-H1" : "")}");
        string name = $"so-lieu-gia-lap-{province.Slug}-{period.ToLowerInvariant()}{suffix}.{(isText ? "csv" : "xlsx")}";
        var properties = new WorkbookProperties(
            $"{SyntheticMark.Text}: {province.Name}, {period}",
            "Số liệu giả lập để thử hệ thống báo cáo sản xuất sạch hơn",
            "sxsh sample",
            "số liệu giả lập; synthetic",
            WireNames.Of(Dataset.Synthetic),
            new DateTime(isHalf ? year : year + 1, isHalf ? 7 : 1, 15, 0, 0, 0, DateTimeKind.Utc));
        return new SampleFile(province.Slug, period, name, isText ? DelimitedText.Write(sheets[0]) : WorkbookWriter.Write(sheets, properties));
    }
}
