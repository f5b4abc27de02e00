using System.IO.Compression;
using ExcelDataReader;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Reads Office Open XML workbooks (.xlsx, .xlsm).</summary>
internal static class XlsxReader
{
    public static ReadOutcome Read(MemoryStream content, CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<SheetSurvey> surveys;
            using (ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (XlsxSurvey.ExcessOfParts(archive) is { } excess)
                {
                    return Rejected.AsTooLarge(FileFormat.Xlsx, excess);
                }

                surveys = XlsxSurvey.Sheets(archive, cancellationToken);
            }

            if (surveys.FirstOrDefault(survey => survey.Excess is not null) is { Excess: { } what })
            {
                return Rejected.AsTooLarge(FileFormat.Xlsx, what);
            }

            content.Position = 0;
            using IExcelDataReader workbook = ExcelReaderFactory.CreateOpenXmlReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
            return WorkbookReader.Read(FileFormat.Xlsx, workbook, surveys, cancellationToken);
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            return Rejected.AsUnreadable(FileFormat.Xlsx);
        }
    }
}
