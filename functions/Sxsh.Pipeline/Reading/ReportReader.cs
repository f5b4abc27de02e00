using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Encodings;
using Sxsh.Pipeline.Reading.Html;
using Sxsh.Pipeline.Reading.Json;
using Sxsh.Pipeline.Reading.OpenDocument;
using Sxsh.Pipeline.Reading.Word;

namespace Sxsh.Pipeline.Reading;

/// <summary>Turns the bytes of a report into tables of cells. The format is told by the bytes; the name only helps to word what is wrong.</summary>
/// <remarks>Bytes cannot make it throw: whatever they are, the outcome is a document or a blocker that tells the province what to send instead.</remarks>
public sealed class ReportReader
{
    // Where an old workbook does not say in which code page it is written, a Vietnamese office wrote it.
    private const int VietnameseCodePage = 1258;

    // Excel itself refuses to open text under these names, so nobody can have seen such a file as a table.
    private static readonly string[] NewWorkbooks = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb"];
    private static readonly string[] Workbooks = [.. NewWorkbooks, ".xls", ".xlt"];

    private readonly Encoding _fallbackEncoding;

    /// <summary>Makes a reader; one may serve any number of files, also at the same time.</summary>
    public ReportReader()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _fallbackEncoding = Encoding.GetEncoding(VietnameseCodePage);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="content">The bytes; seekable, positioned at 0, left open.</param>
    /// <param name="fileName">Name as uploaded; used in messages only.</param>
    /// <param name="cancellationToken">Stops reading between rows.</param>
    /// <returns>The document, or the blocker that explains why there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="content"/> cannot seek.</exception>
    /// <exception cref="OperationCanceledException">Reading was canceled.</exception>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        if (!content.CanSeek)
        {
            throw new ArgumentException("The stream must be seekable.", nameof(content));
        }

        cancellationToken.ThrowIfCancellationRequested();
        // The libraries below may fail with an IOException of their own on damaged bytes; from memory, it cannot be the storage's.
        using MemoryStream bytes = Copy(content, cancellationToken);
        FileFormat format = FormatDetector.Detect(bytes);
        ReadOutcome outcome = Read(bytes, format, fileName, cancellationToken);
        return TextRepair.Apply(outcome.Document is { } document ? outcome with { Document = OwnSheet.Without(document) } : outcome);
    }

    private ReadOutcome Read(MemoryStream bytes, FileFormat format, string fileName, CancellationToken cancellationToken) =>
        format switch
        {
            FileFormat.Empty => Rejected.Because(format, IssueCode.EmptyFile, fileName),
            FileFormat.Encrypted => Rejected.Because(format, IssueCode.PasswordProtected),
            FileFormat.Xlsx => XlsxReader.Read(bytes, cancellationToken),
            FileFormat.Xls => XlsReader.Read(bytes, _fallbackEncoding, cancellationToken),
            FileFormat.Json => JsonReader.Read(bytes, cancellationToken),
            FileFormat.Ods => OdsReader.Read(bytes, cancellationToken),
            FileFormat.Docx => DocxReader.Read(bytes, cancellationToken),
            FileFormat.Csv when HasExtension(fileName, NewWorkbooks) => Mismatch(format, fileName),
            FileFormat.Html when HasExtension(fileName, NewWorkbooks) => Mismatch(format, fileName),
            FileFormat.Html => HtmlReader.Read(bytes, cancellationToken),
            FileFormat.Text or FileFormat.ExcelXml when HasExtension(fileName, Workbooks) => Mismatch(format, fileName),
            FileFormat.Csv or FileFormat.Text => DelimitedTextReader.Read(bytes, cancellationToken),
            _ => Rejected.AsUnsupported(format),
        };

    private static MemoryStream Copy(Stream content, CancellationToken cancellationToken)
    {
        MemoryStream copy = new(checked((int)content.Length));
        byte[] buffer = new byte[81920];
        for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    private static bool HasExtension(string fileName, string[] extensions) =>
        extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);

    private static ReadOutcome Mismatch(FileFormat format, string fileName) =>
        Rejected.Because(format, IssueCode.FormatMismatch, Path.GetExtension(fileName), FormatWording.NameOf(format));
}
