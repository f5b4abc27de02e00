using Sxsh.Cli.Workbooks;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Reports;

/// <summary>Builds one sheet of a report: who sends it, the mark of made-up figures, title and period, a table, a note, and who signs.</summary>
/// <param name="name">Name on the tab.</param>
/// <param name="widths">Width of each column, in characters.</param>
internal sealed class SheetBuilder(string name, IReadOnlyList<int> widths)
{
    private readonly List<IReadOnlyList<SheetCell>> _rows = [];
    private readonly List<CellRange> _merges = [];
    private int _frozenRows;

    /// <summary>Adds the lines above a table.</summary>
    /// <param name="heading">What the sheet is.</param>
    /// <returns>This builder.</returns>
    public SheetBuilder WithHeading(ReportHeading heading)
    {
        Line(heading.Issuer, CellLook.Issuer);
        Line(SyntheticMark.Text, CellLook.Alarm);
        Line(heading.Title, CellLook.Title);
        Line($"Kỳ báo cáo: {heading.Period}", CellLook.Subtitle);
        _rows.Add([]);
        return this;
    }

    /// <summary>Adds a header row; the last one stays in view.</summary>
    /// <param name="headings">A heading for each column; an empty one continues the one to its left, or the one above where there is none.</param>
    /// <returns>This builder.</returns>
    public SheetBuilder WithHeader(IReadOnlyList<string> headings)
    {
        _rows.Add([.. headings.Select(heading => SheetCell.Of(heading, CellLook.Heading))]);
        _frozenRows = _rows.Count;
        return this;
    }

    /// <summary>Merges cells of the row added last with cells to their right or below.</summary>
    /// <param name="column">Left column, from 1.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="rows">How many rows.</param>
    /// <returns>This builder.</returns>
    public SheetBuilder Merging(int column, int columns, int rows)
    {
        if (columns * rows > 1)
        {
            _merges.Add(new CellRange(_rows.Count, column, _rows.Count + rows - 1, column + columns - 1));
        }

        return this;
    }

    /// <summary>Adds a row of the table.</summary>
    /// <param name="cells">Its cells.</param>
    /// <returns>This builder.</returns>
    public SheetBuilder WithRow(IReadOnlyList<SheetCell> cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>Adds what stands under a table.</summary>
    /// <returns>This builder.</returns>
    public SheetBuilder WithFooter()
    {
        _rows.Add([]);
        _rows.Add([SheetCell.Of("Ghi chú: “-” là không phát sinh; “…” là chưa có số liệu. Mọi số liệu và tên doanh nghiệp trong tệp này đều do máy đặt ra.", CellLook.Note)]);
        _rows.Add([]);
        var signers = new SheetCell[widths.Count];
        signers[Math.Min(1, widths.Count - 1)] = SheetCell.Of("NGƯỜI LẬP BIỂU", CellLook.Issuer);
        signers[^Math.Min(2, widths.Count)] = SheetCell.Of("GIÁM ĐỐC", CellLook.Issuer);
        _rows.Add(signers);
        return this;
    }

    /// <summary>Ends the sheet.</summary>
    /// <returns>The sheet.</returns>
    public Sheet Build() => new(name, widths, _rows, _merges, _frozenRows);

    private void Line(string text, CellLook look)
    {
        var cells = new SheetCell[widths.Count];
        Array.Fill(cells, SheetCell.Empty(look));
        cells[0] = SheetCell.Of(text, look);
        _rows.Add(cells);
        Merging(1, widths.Count, 1);
    }
}
