using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A header that a layout understood; its data runs to the next header's title or to the end of the sheet.</summary>
internal sealed record FoundTable(Layout Layout, int FirstHeaderRow, int LastHeaderRow, IReadOnlyList<TableColumn> Columns)
{
    private const decimal UnknownCost = 0.25m;
    private const decimal IndicatorWorth = 0.5m;

    private readonly ILookup<ColumnRole, TableColumn> _byRole = Columns.ToLookup(column => column.Role);
    private readonly Dictionary<(int Column, ColumnRole Role), TableColumn?> _serving = [];

    /// <summary>How much of the header is understood: the sum over its columns.</summary>
    public decimal Score => Columns.Sum(column => column switch
    {
        { Role: ColumnRole.Unknown, Path.Count: 0 } => 0m,
        { Role: ColumnRole.Unknown } => -UnknownCost,
        { Role: ColumnRole.Value, IndicatorText: not null } => IndicatorWorth * column.Confidence,
        _ => column.Confidence,
    });

    public int HeaderRows => LastHeaderRow - FirstHeaderRow + 1;

    public IReadOnlyList<TableColumn> Values { get; } = [.. Columns.Where(column => column.Role == ColumnRole.Value)];

    /// <summary>The columns that say what a row is about.</summary>
    public IReadOnlyList<TableColumn> Keys { get; } =
        [.. Columns.Where(column => column.Role is not (ColumnRole.Value or ColumnRole.Unknown or ColumnRole.Note or ColumnRole.Unit or ColumnRole.Derived or ColumnRole.Names))];

    public TableColumn? First(ColumnRole role) => _byRole[role].FirstOrDefault();

    /// <summary>The column of a role that serves a value column: in its group, else in none.</summary>
    public TableColumn? Serving(TableColumn value, ColumnRole role)
    {
        if (!_serving.TryGetValue((value.Column, role), out TableColumn? serving))
        {
            // In a group the column right of the value is its own; failing that, the nearest to its left.
            serving = _byRole[role]
                .Where(column => column.Serves(value))
                .OrderByDescending(column => column.Path.Count > 1)
                .ThenBy(column => column.Column < value.Column)
                .ThenBy(column => Math.Abs(column.Column - value.Column))
                .FirstOrDefault();
            _serving[(value.Column, role)] = serving;
        }

        return serving;
    }

    public TableMapping Describe(TableGrid grid) => new(
        grid.Sheet,
        Layout.Id,
        grid.RowNumber(FirstHeaderRow),
        grid.RowNumber(LastHeaderRow),
        [.. Columns.Select(column => new ColumnMapping(column.Column, column.Heading, column.Role, column.Words, column.Role == ColumnRole.Unknown ? 0m : column.Confidence) { Why = WhyOf(column), IsCorrected = column.Correction is not null })]);

    private static string WhyOf(TableColumn column) => column switch
    {
        { Correction: { } correction } => CorrectedHeadings.Reason(correction),
        { Role: ColumnRole.Unknown, Path.Count: 0 } => "Cột không có tiêu đề.",
        { Role: ColumnRole.Unknown } => "Không có từ nào trong tiêu đề được nhận ra.",
        { Words: { } words } => $"Tiêu đề có “{words}”.",
        { Path.Count: 0 } => "Cột không có tiêu đề; suy ra từ các dòng bên dưới.",
        { Role: ColumnRole.Value, IndicatorText: not null } => "Tiêu đề nêu nội dung báo cáo, bên dưới là số.",
        { Role: ColumnRole.Value } => "Tiêu đề nêu kỳ hoặc loại số liệu, bên dưới là số.",
        _ => "Suy ra từ tiêu đề và các cột bên cạnh.",
    };
}
