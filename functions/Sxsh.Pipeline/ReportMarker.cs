using Sxsh.Pipeline.Marking;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading;

namespace Sxsh.Pipeline;

/// <summary>Gives a province its report back with the findings marked: its own workbook with colored and commented cells and a sheet that lists every finding, or, for another format, a workbook made from what was read.</summary>
public sealed class ReportMarker
{
    private const string Made = "Tệp gốc không phải là bảng tính .xlsx hoặc không ghi thêm vào được, nên bảng tính này do hệ thống lập từ nội dung đã đọc; địa chỉ ô giữ như trong tệp gốc. Hãy sửa trong tệp gốc.";
    private const string NothingRead = "Không đọc được nội dung tệp nên chỉ có danh sách này.";

    private readonly ReportReader _reader = new();

    /// <summary>Marks a report.</summary>
    /// <param name="content">The bytes of the report, seekable, from the first.</param>
    /// <param name="fileName">Its name as sent.</param>
    /// <param name="issues">All findings about it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The marked workbook, whatever the bytes are.</returns>
    public MarkedReport Mark(Stream content, string fileName, IReadOnlyList<Issue> issues, CancellationToken cancellationToken)
    {
        MemoryStream bytes = new();
        bool isTooLarge = content.Length > ReportChecker.MaxBytes;
        if (!isTooLarge)
        {
            content.CopyTo(bytes);
            bytes.Position = 0;
        }

        ReadOutcome? read = isTooLarge ? null : _reader.Read(bytes, fileName, cancellationToken);
        string name = $"{Path.GetFileNameWithoutExtension(fileName)}-danh-dau.xlsx";
        if (read is { Format: FileFormat.Xlsx, Document: not null }
            && WorkbookMarker.Mark(bytes, IssuePlaces.InOriginal(issues), fileName, null, cancellationToken) is { } own)
        {
            return new MarkedReport(own, name, IsOwn: true);
        }

        CopySheets? sheets = read?.Document is { } document ? new CopySheets(document) : null;
        IReadOnlyList<PlacedIssue> placed = sheets is null ? [.. issues.Select(issue => new PlacedIssue(issue, null, null, null))] : IssuePlaces.InCopy(issues, sheets);
        using MemoryStream copy = CopyWorkbook.Write(read?.Document, sheets, cancellationToken);
        MemoryStream marked = WorkbookMarker.Mark(copy, placed, fileName, sheets is null ? NothingRead : Made, cancellationToken)
            ?? WorkbookMarker.Mark(CopyWorkbook.Write(null, null, cancellationToken), [.. issues.Select(issue => new PlacedIssue(issue, null, null, null))], fileName, Made, cancellationToken)
            ?? throw new InvalidOperationException("A workbook of our own making cannot be marked.");
        return new MarkedReport(marked, name, IsOwn: false);
    }
}
