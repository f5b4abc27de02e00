using ExcelDataReader;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Encodings;
using CellRange = Sxsh.Pipeline.Model.CellRange;

namespace Sxsh.Pipeline.Reading;

/// <summary>Turns the sheets that the workbook library reads into tables; the same for both workbook formats.</summary>
internal static class WorkbookReader
{
    private const string Visible = "visible";

    // What the format can hold. The library counts through every row that a record claims, and a cut record may claim billions.
    private const int XlsRows = 65_536;

    /// <summary>Reads all sheets.</summary>
    /// <param name="format">Format of the bytes.</param>
    /// <param name="workbook">The library's reader, on its first sheet.</param>
    /// <param name="surveys">What is known of each sheet, in the order of the workbook.</param>
    /// <param name="factory">Makes the cells.</param>
    /// <param name="cancellationToken">Stops reading between rows.</param>
    public static ReadOutcome Read(FileFormat format, IExcelDataReader workbook, IReadOnlyList<SheetSurvey> surveys, CellFactory factory, CancellationToken cancellationToken)
    {
        TableBuilder tables = new();
        if (workbook.ResultsCount <= 0)
        {
            return Rejected.AsUnreadable(format);
        }

        if (workbook.ResultsCount > ReadingLimits.Sheets)
        {
            return Rejected.AsTooLarge(format, ReadingLimits.TooManySheets);
        }

        long positions = 0;
        for (int sheet = 0; sheet == 0 || workbook.NextResult(); sheet++)
        {
            if (format == FileFormat.Xls && workbook.RowCount > XlsRows)
            {
                return Rejected.AsUnreadable(format);
            }

            SheetSurvey survey = sheet < surveys.Count ? surveys[sheet] : SheetSurvey.Nothing;
            if (!ReadRows(workbook, survey, factory, tables, ref positions, cancellationToken))
            {
                return Rejected.AsTooLarge(format, tables.Excess ?? ReadingLimits.TooManyCells);
            }

            CellRange[] merges =
                [.. (workbook.MergeCells ?? []).Select(merge => new CellRange(merge.FromRow + 1, merge.FromColumn + 1, merge.ToRow + 1, merge.ToColumn + 1))];
            bool isHidden = !string.Equals(workbook.VisibleState, Visible, StringComparison.OrdinalIgnoreCase);
            ReportTable table = new(VietnameseText.Compose(workbook.Name ?? string.Empty), tables.TakeRows(), merges, isHidden) { HiddenRows = survey.HiddenRows, HiddenColumns = survey.HiddenColumns };
            if (!tables.EndTable(table))
            {
                return Rejected.AsTooLarge(format, tables.Excess ?? ReadingLimits.TooManySheets);
            }
        }

        return new ReadOutcome(format, new ReportDocument(format, tables.Tables, []), []);
    }

    private static bool ReadRows(
        IExcelDataReader sheet, SheetSurvey survey, CellFactory factory, TableBuilder tables, ref long positions, CancellationToken cancellationToken)
    {
        List<Cell> cells = [];
        int lastErrorRow = survey.Errors.Count == 0 ? 0 : survey.Errors.Keys.Max(place => place.Row);
        int row = 1;
        for (; sheet.Read() || row <= lastErrorRow; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            positions += Math.Max(1, sheet.FieldCount);
            if (positions > ReadingLimits.Positions)
            {
                return false;
            }

            cells.Clear();
            int last = LastColumn(sheet, survey, row);
            for (int column = 1; column <= last; column++)
            {
                cells.Add(CellAt(sheet, survey, factory, row, column));
            }

            if (!tables.Add(cells))
            {
                return false;
            }
        }

        return true;
    }

    private static int LastColumn(IExcelDataReader sheet, SheetSurvey survey, int row)
    {
        int column = sheet.FieldCount;
        bool mayHaveErrors = survey.Errors.Count > 0;
        while (column > 0 && sheet.GetValue(column - 1) is null && !(mayHaveErrors && survey.Errors.ContainsKey((row, column))))
        {
            column--;
        }

        return column;
    }

    private static Cell CellAt(IExcelDataReader sheet, SheetSurvey survey, CellFactory factory, int row, int column)
    {
        if (survey.Errors.Count > 0 && survey.Errors.TryGetValue((row, column), out string? error))
        {
            return CellFactory.Error(row, column, error);
        }

        object? value = sheet.GetValue(column - 1);
        if (value is string text && (survey.Fonts.Count > 0 || survey.Decoded.Count > 0))
        {
            string decoded = survey.Decoded.TryGetValue((row, column), out string? joined) ? joined : LegacyFont.Decode(text, survey.Fonts.GetValueOrDefault((row, column)));
            return CellFactory.Text(row, column, decoded) with { Original = ReferenceEquals(decoded, text) || decoded == text ? null : text };
        }

        return value is null
            ? Cell.OfText(row, column, string.Empty)
            : factory.Of(row, column, value, sheet.GetNumberFormatString(column - 1) ?? string.Empty);
    }
}
