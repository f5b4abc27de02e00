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
            IReadOnlyList<SheetSurvey> surveys = XlsSurvey.Sheets(CompoundFile.Open(all).ReadWorkbook(all));
            ExcelReaderConfiguration configuration = new() { LeaveOpen = true, FallbackEncoding = fallbackEncoding };
            using IExcelDataReader workbook = ExcelReaderFactory.CreateBinaryReader(content, configuration);
            return WorkbookReader.Read(FileFormat.Xls, workbook, surveys, cancellationToken);
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
