using CsvHelper;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Reads delimited text. One record is one row, as in Excel, line breaks inside quotes included.</summary>
internal static class DelimitedTextReader
{
    // Excel cuts rows off here too.
    private const int Columns = 16_384;

    public static ReadOutcome Read(MemoryStream content, CancellationToken cancellationToken)
    {
        if (TextDecoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length)) is not { } decoded)
        {
            return Rejected.Because(FileFormat.Text, IssueCode.EncodingNotUnicode);
        }

        string text = decoded.Text;

        if (Separators.Detect(text) is not { } separator)
        {
            return text.Length > ReadingLimits.ProseCharacters
                ? Rejected.AsTooLarge(FileFormat.Text, ReadingLimits.TooMuchProse)
                : new ReadOutcome(FileFormat.Text, new ReportDocument(FileFormat.Text, [], PlainTextReader.Read(text)), decoded.Notes());
        }

        using StringReader source = new(text);
        if (Separators.Declared(text) is not null)
        {
            source.ReadLine();
        }

        TableBuilder table = new();
        try
        {
            return ReadRows(source, separator, table, cancellationToken) && table.EndTable(new ReportTable(null, table.TakeRows(), [], IsHidden: false))
                ? new ReadOutcome(FileFormat.Csv, new ReportDocument(FileFormat.Csv, table.Tables, []), decoded.Notes())
                : Rejected.AsTooLarge(FileFormat.Csv, table.Excess ?? ReadingLimits.TooManyCells);
        }
        catch (CsvFormatException)
        {
            return Rejected.AsUnreadable(FileFormat.Csv);
        }
    }

    private static bool ReadRows(TextReader source, char separator, TableBuilder table, CancellationToken cancellationToken)
    {
        CsvReaderOptions options = new() { Separator = separator, HasHeader = false, SkipEmptyLines = false };
        using CsvReader records = CsvReader.Create(source, options, leaveOpen: true);
        List<Cell> cells = [];
        for (int row = 1; records.Read(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            cells.Clear();
            for (int column = 1; column <= Math.Min(records.FieldCount, Columns); column++)
            {
                string text = records.GetString(column - 1);
                cells.Add(CellFactory.Shown(row, column, text));
            }

            if (!table.Add(cells))
            {
                return false;
            }
        }

        return true;
    }
}
