using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Settles what a column is for where its own heading is not enough: by its neighbors and by what stands in it.</summary>
internal static class ColumnAdjustment
{
    private const int MostSampled = 30;
    private const decimal SecondLabelConfidence = 0.8m;
    private const decimal OnlyFiguresConfidence = 0.6m;
    private const decimal TotalConfidence = 0.8m;
    private const int FewestOfActivity = 2;

    private static readonly string[] Answers = ["co", "khong", "chua", "khg", "ko", "roi", "da", "dang", "yes", "no", "na", "n/a", "nil"];
    private static readonly string[] Marks = ["x", "v", "+", "✓", "✔", "√", "co", "da", "roi"];
    private static readonly string[] NoMarks = ["khong", "chua", "-", "–", "ko"];
    private static readonly string[] NumberWords = ["mot", "hai", "ba", "bon", "tu", "nam", "lam", "sau", "bay", "tam", "chin", "muoi", "tram", "nghin", "ngan", "trieu", "ty", "chuc", "linh", "le", "ruoi", "gan", "hon", "tren", "khoang", "hang", "vai", "nhieu", "it"];

    public static IReadOnlyList<TableColumn> Apply(TableGrid grid, int lastHeaderRow, IReadOnlyList<TableColumn> columns, Layout layout)
    {
        List<TableColumn> adjusted = [.. columns];
        SettleUnits(grid, lastHeaderRow, adjusted, layout);
        SettleDistricts(grid, lastHeaderRow, adjusted, layout.Words);
        SettleKinds(grid, lastHeaderRow, adjusted, layout.Words);
        SettleFields(grid, lastHeaderRow, adjusted, layout);
        SettleOwnPeriod(grid, lastHeaderRow, adjusted, layout);
        if (layout.Shape == LayoutShape.Columns)
        {
            SettleActivities(adjusted, layout.Words);
            SettleSubjects(grid, lastHeaderRow, adjusted, layout.Words);
        }

        SettleNames(adjusted, layout.Shape);
        if (layout.Shape == LayoutShape.Columns)
        {
            LeaveOutMarks(grid, lastHeaderRow, adjusted, layout.Words);
            NameRates(adjusted);
            LeaveOutWords(grid, lastHeaderRow, adjusted);
        }
        else
        {
            SettleRatios(adjusted);
            LeaveOutCosts(adjusted);
            AddSecondLabels(grid, lastHeaderRow, adjusted);
            AddOnlyFigures(grid, lastHeaderRow, adjusted);
        }

        GiveTotalsTheirIndicator(adjusted);
        GiveTotalsTheirSpan(adjusted);
        SettleSameSpans(adjusted);
        return adjusted;
    }

    /// <summary>"Đơn vị" beside "ĐVT", or before everything else over indicators across, is an organization, not a unit: its cells tell.</summary>
    private static void SettleUnits(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Layout layout)
    {
        List<TableColumn> units = columns.FindAll(column => column.Role == ColumnRole.Unit && column.Path.Count == 1);
        List<TableColumn> organizations = units.FindAll(unit => !Sampled(grid, lastHeaderRow, unit).Any(cell => layout.Words.IsUnit(VietnameseText.Fold(cell.Text))));
        TableColumn? first = columns.Find(column => column.Role is not (ColumnRole.Number or ColumnRole.Unknown));
        foreach (TableColumn unit in organizations.Where(unit => organizations.Count < units.Count || (layout.Shape == LayoutShape.Columns && unit == first)))
        {
            columns[unit.Column - 1] = unit with { Role = ColumnRole.Subject, Confidence = SecondLabelConfidence };
        }
    }

    /// <summary>"Địa phương" over districts names parts of the province, not provinces.</summary>
    private static void SettleDistricts(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Vocabulary words)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            if (columns[index].Role == ColumnRole.Area && Sampled(grid, lastHeaderRow, columns[index]).Any(cell => Vocabulary.Leading(words.Districts, VietnameseText.Fold(cell.Text)) is not null))
            {
                columns[index] = columns[index] with { Role = ColumnRole.Subject, Confidence = SecondLabelConfidence };
            }
        }
    }

    /// <summary>"Loại" over "Không tốn chi phí" is another kind of kind than result, target and plan.</summary>
    private static void SettleKinds(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Vocabulary words)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            if (columns[index] is { Role: ColumnRole.Kind } column && Sampled(grid, lastHeaderRow, column).ToList() is { Count: > 0 } cells && cells.TrueForAll(cell => words.KindOf(HeadingKey.Of(cell.Text)) is null))
            {
                columns[index] = column with { Role = ColumnRole.Unknown, Words = null };
            }
        }
    }

    /// <summary>"Lĩnh vực" over "Tuyên truyền" and "Đào tạo" groups the labels beside it.</summary>
    private static void SettleFields(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Layout layout)
    {
        for (int index = 0; index + 1 < columns.Count && layout.Shape == LayoutShape.Rows; index++)
        {
            if (columns[index] is { Role: ColumnRole.Sector } column && columns[index + 1].Role == ColumnRole.Indicator && Sampled(grid, lastHeaderRow, column).Any(cell => Vocabulary.Leading(layout.Words.ActivityFields, VietnameseText.Fold(cell.Text)) is not null))
            {
                columns[index] = column with { Role = ColumnRole.Indicator, Confidence = SecondLabelConfidence };
            }
        }
    }

    /// <summary>"Kỳ báo cáo" over 2 and 0,35, with no other column for them, heads the values of the report's own period.</summary>
    private static void SettleOwnPeriod(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Layout layout)
    {
        for (int index = 0; index < columns.Count && layout.Shape == LayoutShape.Rows; index++)
        {
            if (columns[index] is { Role: ColumnRole.Period, Path: [.., { } leaf] } column && layout.Words.OwnPeriods.Contains(VietnameseText.Fold(leaf.Text).Trim())
                && Sampled(grid, lastHeaderRow, column).ToList() is { Count: > 0 } cells && cells.TrueForAll(cell => HeaderReader.LooksLikeNumber(cell) && !PeriodWithYear.Years(cell.Text).Any())
                && !columns.Exists(value => value is { Role: ColumnRole.Value, PeriodText: null }))
            {
                columns[index] = column with { Role = ColumnRole.Value, Words = leaf.Text.Trim() };
            }
        }
    }

    /// <summary>"Cùng kỳ 2015" beside "6T/2016" is about the same months of 2015, whatever period the report is for.</summary>
    private static void SettleSameSpans(List<TableColumn> columns)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            TableColumn column = columns[index];
            if (column is not { Role: ColumnRole.Value, PeriodText: { } text } || !IsSameSpan(text))
            {
                continue;
            }

            TableColumn? beside = columns
                .Where(other => other is { Role: ColumnRole.Value, PeriodText: { } period, Kind: null or ObservationKind.Actual } && !IsSameSpan(period))
                .MinBy(other => Math.Abs(other.Column - column.Column));
            string[] years = [.. PeriodWithYear.Years(beside?.PeriodText ?? string.Empty)];
            string[] stated = [.. PeriodWithYear.Years(text)];
            if (beside?.PeriodText is { } own && years.Length == 1)
            {
                string year = stated.Length == 1 ? stated[0] : (int.Parse(years[0], CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
                columns[index] = column with { PeriodText = own.Replace(years[0], year, StringComparison.Ordinal) };
            }
            else if (beside?.PeriodText is { } part && years.Length == 0 && stated.Length == 1)
            {
                columns[index] = column with { PeriodText = PeriodWithYear.Complete(part, stated[0]) };
            }
        }

        static bool IsSameSpan(string period) => VietnameseText.Fold(period).StartsWith("cung ky", StringComparison.Ordinal);
    }

    /// <summary>Names in the group of a value list who was counted; a column of names that alone says what its rows are about names their subjects.</summary>
    private static void SettleNames(List<TableColumn> columns, LayoutShape shape)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            TableColumn column = columns[index];
            if (column.Role == ColumnRole.Subject && column.Path.Count > 1 && columns.Exists(value => value.Role == ColumnRole.Value && value.Path.Count > 1 && column.Serves(value)))
            {
                columns[index] = column with { Role = ColumnRole.Names };
            }
            else if (column.Role == ColumnRole.Names && shape == LayoutShape.Columns && !columns.Exists(key => key.Role is ColumnRole.Period or ColumnRole.Area or ColumnRole.Subject or ColumnRole.Kind))
            {
                columns[index] = column with { Role = ColumnRole.Subject, Confidence = SecondLabelConfidence };
            }
        }
    }

    /// <summary>"Nội dung | Tổng kinh phí | NSNN": where each column says what an activity takes, the rows are activities.</summary>
    private static void SettleActivities(List<TableColumn> columns, Vocabulary words)
    {
        List<TableColumn> values = columns.FindAll(column => column is { Role: ColumnRole.Value, IndicatorText: not null });
        List<TableColumn> labels = columns.FindAll(column => column.Role == ColumnRole.Indicator);
        bool areTaken = values.Count >= FewestOfActivity && values.TrueForAll(value => Vocabulary.Leading(words.ActivityHeadings, HeadingKey.Of(value.Path[0].Text)) is not null || Vocabulary.Leading(words.ActivityHeadings, HeadingKey.Of(value.Heading)) is not null || (value.UnitText is not null && IsMoney(value.UnitText)));
        if (areTaken && labels is [{ } label] && !columns.Exists(column => column.Role == ColumnRole.Subject))
        {
            columns[label.Column - 1] = label with { Role = ColumnRole.Subject, Confidence = SecondLabelConfidence };
            foreach (TableColumn people in values.FindAll(value => HeadingKey.Of(value.IndicatorText ?? string.Empty) is "so nguoi" or "so luong nguoi"))
            {
                columns[people.Column - 1] = people with { IndicatorText = $"{people.IndicatorText} tham dự" };
            }
        }
    }

    /// <summary>"Doanh nghiệp" over names lists enterprises; over figures it counts them.</summary>
    private static void SettleSubjects(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Vocabulary words)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            if (columns[index] is { Role: ColumnRole.Value or ColumnRole.Unknown, Path.Count: > 0 } column
                && !columns.Exists(key => key.Role == ColumnRole.Subject)
                && words.SubjectNouns.Contains(HeadingKey.Of(column.Path[^1].Text))
                && Sampled(grid, lastHeaderRow, column).ToList() is { Count: > 0 } cells && cells.TrueForAll(IsWords))
            {
                columns[index] = new TableColumn { Column = column.Column, Path = column.Path, Role = ColumnRole.Subject, Words = column.Path[^1].Text.Trim(), Confidence = SecondLabelConfidence };
            }
        }
    }

    /// <summary>"Địa chỉ", "Sản phẩm chính": a column in which only words stand holds no values. "Có", "x", "chưa có số liệu" are answers.</summary>
    private static void LeaveOutWords(TableGrid grid, int lastHeaderRow, List<TableColumn> columns)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            if (columns[index] is { Role: ColumnRole.Value } column && Sampled(grid, lastHeaderRow, column).ToList() is { Count: > 0 } cells && AreWords(cells))
            {
                columns[index] = column with { Role = ColumnRole.Unknown, IndicatorText = null };
            }
        }
    }

    /// <summary>Beside names "x" ticks what applies to each: elsewhere it says that a value makes no sense. A tick is no figure.</summary>
    private static void LeaveOutMarks(TableGrid grid, int lastHeaderRow, List<TableColumn> columns, Vocabulary words)
    {
        for (int index = 0; index < columns.Count && columns.Exists(column => column.Role is ColumnRole.Subject or ColumnRole.Names); index++)
        {
            if (columns[index] is { Role: ColumnRole.Value } column && HoldsMarks(grid, lastHeaderRow, column, words))
            {
                columns[index] = column with { Role = ColumnRole.Unknown, IndicatorText = null };
            }
        }
    }

    /// <summary>Whether only ticks stand in a column, and what stands for their absence; their number may stand in the row of the total.</summary>
    public static bool HoldsMarks(TableGrid grid, int lastHeaderRow, TableColumn column, Vocabulary words)
    {
        bool hasMark = false;
        foreach (int row in SampledRows(grid, lastHeaderRow).Where(row => !grid.Own(row, column.Column).IsBlank))
        {
            string text = VietnameseText.Fold(grid.Own(row, column.Column).Text).Trim();
            bool isMark = Marks.Contains(text);
            if (!isMark && !NoMarks.Contains(text) && !grid.Filled(row).Any(cell => words.Totals.Contains(HeadingKey.Of(cell.Text))))
            {
                return false;
            }

            hasMark |= isMark;
        }

        return hasMark;
    }

    /// <summary>"Số cơ sở nhận thức | Tỷ lệ %": a rate without words of its own is that of the count beside it.</summary>
    private static void NameRates(List<TableColumn> columns)
    {
        for (int index = 1; index < columns.Count; index++)
        {
            if (columns[index] is { Role: ColumnRole.Value or ColumnRole.Unknown, UnitText: null or "%", Path.Count: > 0 } rate && IsRate(rate) && columns[index - 1] is { Role: ColumnRole.Value, IndicatorText: { } count })
            {
                columns[index] = rate with { Role = ColumnRole.Value, IndicatorText = RateWording.Of(count), UnitText = "%", Confidence = Math.Min(rate.Confidence, SecondLabelConfidence) };
            }
        }
    }

    /// <summary>"Kinh phí (triệu đồng)" beside what was planned and done, with its units: what an activity cost is no count of it.</summary>
    private static void LeaveOutCosts(List<TableColumn> columns)
    {
        if (!columns.Exists(column => column.Role == ColumnRole.Unit) || !columns.Exists(column => column is { Role: ColumnRole.Value, UnitText: null }))
        {
            return;
        }

        for (int index = 0; index < columns.Count; index++)
        {
            if (columns[index] is { Role: ColumnRole.Value, UnitText: { } unit } cost && IsMoney(unit))
            {
                columns[index] = cost with { Role = ColumnRole.Unknown, IndicatorText = null };
            }
        }
    }

    private static bool IsMoney(string unit) => VietnameseText.Fold(unit) is var folded && (folded.Contains("dong", StringComparison.Ordinal) || folded.EndsWith('d'));

    private static bool IsRate(TableColumn column) => RateWording.IsBare(column.Path[^1].Text);

    // "Lắp 3 biến tần" among other works is none either.
    private static bool AreWords(List<Cell> cells) =>
        cells.Count(IsWords) * 3 >= cells.Count * 2 && cells.TrueForAll(cell => IsWords(cell) || (cell.Kind == CellKind.Text && char.IsLetter(cell.Text.TrimStart()[0]) && cell.Text.Trim().Count(' ') >= 2));

    private static bool IsWords(Cell cell)
    {
        string folded = VietnameseText.Fold(cell.Text).Trim();
        return cell.Kind == CellKind.Text && folded.Count(char.IsLetter) > 1 && !folded.Any(char.IsDigit)
            && !Array.Exists(Answers, answer => folded == answer || folded.StartsWith(answer + " ", StringComparison.Ordinal))
            && !IsNumberInWords(folded);
    }

    // A number in words is a value; "Ba Tri" is none.
    private static bool IsNumberInWords(string folded) => Array.TrueForAll(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries), NumberWords.Contains);

    /// <summary>"Tỷ lệ (%)" beside a plan and its result is what the table computes of them.</summary>
    private static void SettleRatios(List<TableColumn> columns)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            TableColumn ratio = columns[index];
            if (ratio is { Role: ColumnRole.Value, UnitText: null or "%", IndicatorText: null, Kind: null, Path.Count: > 0 } && (ratio.UnitText is not null || IsRate(ratio)) && HasBeside(ObservationKind.Plan) && HasBeside(ObservationKind.Actual))
            {
                columns[index] = ratio with { Role = ColumnRole.Derived };
            }

            bool HasBeside(ObservationKind kind) => columns.Exists(column => column != ratio && column.Role == ColumnRole.Value && column.UnitText is null && column.Kind == kind && column.Path.SkipLast(1).SequenceEqual(ratio.Path.SkipLast(1)));
        }
    }

    /// <summary>Labels may go on in a column without a heading of its own, as sub-items set one column in.</summary>
    private static void AddSecondLabels(TableGrid grid, int lastHeaderRow, List<TableColumn> columns)
    {
        for (int index = 1; index < columns.Count; index++)
        {
            if (columns[index] is { Path.Count: 0, Role: ColumnRole.Unknown } column && columns[index - 1].Role == ColumnRole.Indicator && Sample(grid, lastHeaderRow, column) is { Words: > 0, Figures: 0 })
            {
                columns[index] = column with { Role = ColumnRole.Indicator, Confidence = SecondLabelConfidence };
            }
        }
    }

    /// <summary>Where no heading tells the values, the only column of figures holds them.</summary>
    private static void AddOnlyFigures(TableGrid grid, int lastHeaderRow, List<TableColumn> columns)
    {
        if (columns.Exists(column => column.Role == ColumnRole.Value) || !columns.Exists(column => column is { Role: ColumnRole.Indicator, Confidence: 1m }))
        {
            return;
        }

        List<TableColumn> figures = columns.FindAll(column => column.Role == ColumnRole.Unknown && Sample(grid, lastHeaderRow, column) is { Figures: > 0 } sample && sample.Figures > sample.Words);
        if (figures is [{ } only])
        {
            columns[only.Column - 1] = only with { Role = ColumnRole.Value, Confidence = OnlyFiguresConfidence };
        }
    }

    /// <summary>A column "Tổng" beside sectors measures what they do.</summary>
    private static void GiveTotalsTheirIndicator(List<TableColumn> columns)
    {
        List<TableColumn> sectors = columns.FindAll(column => column is { Role: ColumnRole.Value, SectorText: not null, IndicatorText: not null });
        if (columns.FindAll(column => column is { Role: ColumnRole.Unknown, IsTotal: true, IndicatorText: null }) is [{ } total] && sectors.Count > 0 && sectors.TrueForAll(sector => sector.IndicatorText == sectors[0].IndicatorText))
        {
            columns[total.Column - 1] = total with { Role = ColumnRole.Value, IndicatorText = sectors[0].IndicatorText, UnitText = total.UnitText ?? sectors[0].UnitText, Context = sectors[0].Context, Confidence = TotalConfidence };
        }
    }

    /// <summary>A column "Tổng cộng" beside years is about their span.</summary>
    private static void GiveTotalsTheirSpan(List<TableColumn> columns)
    {
        for (int index = 0; index < columns.Count; index++)
        {
            TableColumn total = columns[index];
            if (!total.IsTotal || total.Role != ColumnRole.Value || total.PeriodText is not null)
            {
                continue;
            }

            List<TableColumn> others = columns.FindAll(column => column.Role == ColumnRole.Value && !column.IsTotal && column.IndicatorText == total.IndicatorText && column.PeriodText is not null && (total.Path.Count < 2 || column.Path.Contains(total.Path[^2])));
            int[] years = [.. others.SelectMany(column => PeriodWithYear.Years(column.PeriodText ?? string.Empty)).Select(year => int.Parse(year, CultureInfo.InvariantCulture)).Distinct()];
            if (years.Length > 1 && others.Select(column => column.Kind).Distinct().Count() == 1)
            {
                columns[index] = total with
                {
                    PeriodCell = total.Path[^1],
                    PeriodText = string.Create(CultureInfo.InvariantCulture, $"{years.Min()}-{years.Max()}"),
                    Kind = others[0].Kind,
                    Confidence = TotalConfidence,
                };
            }
        }
    }

    private static (int Words, int Figures) Sample(TableGrid grid, int lastHeaderRow, TableColumn column)
    {
        List<Cell> cells = [.. Sampled(grid, lastHeaderRow, column)];
        int figures = cells.Count(HeaderReader.LooksLikeNumber);
        return (cells.Count - figures, figures);
    }

    private static IEnumerable<int> SampledRows(TableGrid grid, int lastHeaderRow) =>
        Enumerable.Range(lastHeaderRow + 1, Math.Clamp(grid.RowCount - lastHeaderRow - 1, 0, MostSampled));

    private static IEnumerable<Cell> Sampled(TableGrid grid, int lastHeaderRow, TableColumn column) => SampledRows(grid, lastHeaderRow)
        .Select(row => grid.Own(row, column.Column))
        .Where(cell => !cell.IsBlank);
}
