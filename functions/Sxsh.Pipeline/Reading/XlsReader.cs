using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Reads Excel 97-2003 workbooks (.xls).</summary>
internal static class XlsReader
{
    public static ReadOutcome Read(MemoryStream content, Encoding fallbackEncoding, CancellationToken cancellationToken)
    {
        try
        {
            ReadOnlySpan<byte> all = content.GetBuffer().AsSpan(0, (int)content.Length);
            CompoundFile container = CompoundFile.Open(all);
            IReadOnlyList<SheetSurvey> surveys = XlsSurvey.Sheets(container.ReadWorkbook(all));
            ExcelReaderConfiguration configuration = new() { LeaveOpen = true, FallbackEncoding = fallbackEncoding };
            using IExcelDataReader workbook = ExcelReaderFactory.CreateBinaryReader(content, configuration);
            ReadOutcome outcome = WorkbookReader.Read(FileFormat.Xls, workbook, surveys, new CellFactory(), cancellationToken);
            return container.HasMacros && outcome.Document is not null
                ? outcome with { Issues = [.. outcome.Issues, Issue.Of(IssueCode.MacrosIgnored, SourceLocation.WholeReport)] }
                : outcome;
        }
        catch (InvalidPasswordException)
        {
            return Rejected.Because(FileFormat.Encrypted, IssueCode.PasswordProtected);
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            return Rejected.AsUnreadable(FileFormat.Xls);
        }
    }
}
