using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Sxsh.Benchmarks.Samples;

/// <summary>Writes a workbook as Excel does: shared strings, styles, merged cells. The same calls give the same bytes.</summary>
public sealed class WorkbookWriter : IDisposable
{
    /// <summary>Style of a number with thousands separators.</summary>
    public const int Thousands = 1;

    /// <summary>Style of a number with two decimals.</summary>
    public const int Decimals = 2;

    /// <summary>Style of a percentage.</summary>
    public const int Percent = 3;

    /// <summary>Style of a date.</summary>
    public const int Date = 4;

    /// <summary>Style of a heading.</summary>
    public const int Heading = 5;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // So that two runs give the same bytes.
    private static readonly DateTimeOffset Written = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileStream _file;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, int> _shared = [];
    private readonly List<string> _sheets = [];
    private readonly List<string> _merges = [];
    private StreamWriter? _sheet;
    private int _row;
    private int _column;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where to.</param>
    public WorkbookWriter(string path)
    {
        _file = new FileStream(path, FileMode.Create);
        _archive = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Cells written so far.</summary>
    public int Cells { get; private set; }

    /// <summary>Begins a sheet.</summary>
    /// <param name="name">Its name.</param>
    public void Sheet(string name)
    {
        EndSheet();
        _sheets.Add(name);
        _sheet = Open($"xl/worksheets/sheet{_sheets.Count}.xml");
        _sheet.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Main}\"><sheetData>");
        _row = 0;
    }

    /// <summary>Begins a row.</summary>
    public void Row()
    {
        Sheet().Write(_row == 0 ? "" : "</row>");
        _row++;
        _column = 0;
        Sheet().Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{_row}\" spans=\"1:12\" ht=\"15.75\">"));
    }

    /// <summary>Writes a text into the next cell; leaves it out where the text is empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style.</param>
    public void Text(string text, int style)
    {
        if (text.Length == 0)
        {
            _column++;
            return;
        }

        if (!_shared.TryGetValue(text, out int index))
        {
            index = _shared.Count;
            _shared.Add(text, index);
        }

        Cell(style, " t=\"s\"", index.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a number into the next cell.</summary>
    /// <param name="number">The number.</param>
    /// <param name="style">Its style.</param>
    public void Number(double number, int style) => Cell(style, "", number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Merges the row's cells.</summary>
    /// <param name="columns">How many, from A.</param>
    public void Merge(int columns) => _merges.Add($"A{_row}:{(char)('A' + columns - 1)}{_row}");

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        EndSheet();
        Part("xl/sharedStrings.xml", SharedStrings());
        Part("xl/styles.xml", [Styles]);
        Part("xl/workbook.xml", [$"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>", .. _sheets.Select((name, i) => $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"), "</sheets></workbook>"]);
        Part("xl/_rels/workbook.xml.rels", ["<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">", .. _sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"), $"<Relationship Id=\"rId{_sheets.Count + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId{_sheets.Count + 2}\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"]);
        Part("_rels/.rels", [$"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"]);
        Part("[Content_Types].xml", ["<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>", .. _sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"), "</Types>"]);
        _archive.Dispose();
        _file.Dispose();
    }

    private const string Styles =
        "<styleSheet xmlns=\"" + Main + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font><font><b/><sz val=\"13\"/><name val=\"Times New Roman\"/></font></fonts>"
        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"6\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"10\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>";

    private StreamWriter Sheet() => _sheet ?? throw new InvalidOperationException("Begin a sheet first.");

    private void Cell(int style, string type, string value)
    {
        _column++;
        Cells++;
        Sheet().Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + _column - 1)}{_row}\" s=\"{style}\"{type}><v>{value}</v></c>"));
    }

    private void EndSheet()
    {
        if (_sheet is null)
        {
            return;
        }

        _sheet.Write("</row></sheetData>");
        if (_merges.Count > 0)
        {
            _sheet.Write($"<mergeCells count=\"{_merges.Count}\">{string.Concat(_merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>"))}</mergeCells>");
            _merges.Clear();
        }

        _sheet.Write("</worksheet>");
        _sheet.Dispose();
        _sheet = null;
    }

    private IEnumerable<string> SharedStrings()
    {
        yield return $"<sst xmlns=\"{Main}\" uniqueCount=\"{_shared.Count}\">";
        foreach (string text in _shared.Keys)
        {
            yield return $"<si><t>{SecurityElement.Escape(text)}</t></si>";
        }

        yield return "</sst>";
    }

    private void Part(string name, IEnumerable<string> texts)
    {
        using StreamWriter part = Open(name);
        foreach (string text in texts)
        {
            part.Write(text);
        }
    }

    private StreamWriter Open(string name)
    {
        ZipArchiveEntry entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return new StreamWriter(entry.Open(), new UTF8Encoding(false), 1 << 16);
    }
}
