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
            IReadOnlyList<Issue> notices;
            MemoryStream? workbookBytes = content;
            int daysTooEarly;
            using (ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true))
            {
                if ((ZipParts.Excess(archive, part => part.StartsWith("xl/worksheets/", StringComparison.Ordinal)) ?? XlsxSurvey.ExcessOfFormats(archive)) is { } excess)
                {
                    return Rejected.AsTooLarge(FileFormat.Xlsx, excess);
                }

                notices = DocumentNotices.Of(archive);
                daysTooEarly = XlsxSurvey.DaysTooEarly(archive);
                surveys = XlsxSurvey.Sheets(archive, cancellationToken);
                if (StrictWorkbook.IsStrict(archive))
                {
                    workbookBytes = StrictWorkbook.ToOrdinary(archive);
                }
            }

            if (workbookBytes is null)
            {
                return Rejected.AsTooLarge(FileFormat.Xlsx, ReadingLimits.TooManyBytes);
            }

            if (surveys.FirstOrDefault(survey => survey.Excess is not null) is { Excess: { } what })
            {
                return Rejected.AsTooLarge(FileFormat.Xlsx, what);
            }

            workbookBytes.Position = 0;
            using IExcelDataReader workbook = ExcelReaderFactory.CreateOpenXmlReader(workbookBytes, new ExcelReaderConfiguration { LeaveOpen = true });
            ReadOutcome outcome = WorkbookReader.Read(FileFormat.Xlsx, workbook, surveys, new CellFactory(daysTooEarly), cancellationToken);
            return outcome.Document is null ? outcome : outcome with { Issues = [.. outcome.Issues, .. notices] };
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            return Rejected.AsUnreadable(FileFormat.Xlsx);
        }
    }
}
