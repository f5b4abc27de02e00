namespace Sxsh.Pipeline.Model;

/// <summary>Format of a file as its bytes tell it, whatever its name says.</summary>
public enum FileFormat
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>Delimited text.</summary>
    Csv,

    /// <summary>Excel workbook (Office Open XML).</summary>
    Xlsx,

    /// <summary>Excel 97-2003 workbook (BIFF).</summary>
    Xls,

    /// <summary>Portable document.</summary>
    Pdf,

    /// <summary>Word 97-2003 document or another compound file.</summary>
    Doc,

    /// <summary>Word document (Office Open XML).</summary>
    Docx,

    /// <summary>Archive (.zip) that is no Office document.</summary>
    Zip,

    /// <summary>Archive (.rar).</summary>
    Rar,

    /// <summary>Archive (.7z).</summary>
    SevenZip,

    /// <summary>Archive (.gz).</summary>
    Gzip,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Rich text.</summary>
    Rtf,

    /// <summary>OpenDocument spreadsheet.</summary>
    Ods,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>An Office document locked with a password.</summary>
    Encrypted,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>Text that is no table.</summary>
    Text,

    /// <summary>Excel binary workbook (.xlsb).</summary>
    Xlsb,

    /// <summary>PowerPoint presentation (Office Open XML).</summary>
    Pptx,

    /// <summary>Excel 2003 XML spreadsheet.</summary>
    ExcelXml,

    /// <summary>Observations in JSON.</summary>
    Json,

    /// <summary>A web page with all that belongs to it in one file (.mht).</summary>
    WebArchive,
}
