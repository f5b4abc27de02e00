using System.IO.Compression;
using System.Security;
using System.Text;

namespace Sxsh.Pipeline.Tests.Reading;

/// <summary>Writes small .xlsx files part by part, also ones that no program would write.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, string Rows, string After, string State, string Before)> _sheets = [];
    private readonly List<string> _formats = [];
    private readonly Dictionary<string, byte[]> _extraParts = [];

    public string SharedStrings { get; set; } = string.Empty;

    /// <summary>Whether to write the namespaces of "Strict Open XML".</summary>
    public bool IsStrict { get; set; }

    /// <summary>Adds a sheet from the XML inside <c>sheetData</c>.</summary>
    public TestWorkbook Sheet(string name, string rows, string after = "", string state = "visible", string before = "")
    {
        _sheets.Add((name, rows, after, state, before));
        return this;
    }

    /// <summary>Adds a number format.</summary>
    /// <returns>The style index for the attribute <c>s</c> of a cell.</returns>
    public int Style(string formatCode)
    {
        _formats.Add(formatCode);
        return _formats.Count;
    }

    public TestWorkbook Part(string name, byte[] content)
    {
        _extraParts[name] = content;
        return this;
    }

    public MemoryStream Save()
    {
        MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Write(archive, "xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(_sheets.Select((sheet, index) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{index + 1}" state="{sheet.State}" r:id="rId{index + 1}"/>"""))}</sheets></workbook>""");
            Write(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(_sheets.Select((_, index) => $"""<Relationship Id="rId{index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{index + 1}.xml"/>"""))}</Relationships>""");
            Write(archive, "xl/styles.xml", $"""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="{_formats.Count}">{string.Concat(_formats.Select((code, index) => $"""<numFmt numFmtId="{200 + index}" formatCode="{SecurityElement.Escape(code)}"/>"""))}</numFmts><cellXfs count="{_formats.Count + 1}"><xf numFmtId="0"/>{string.Concat(_formats.Select((_, index) => $"""<xf numFmtId="{200 + index}" applyNumberFormat="1"/>"""))}</cellXfs></styleSheet>""");
            if (SharedStrings.Length > 0)
            {
                Write(archive, "xl/sharedStrings.xml", $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{SharedStrings}</sst>""");
            }

            for (int index = 0; index < _sheets.Count; index++)
            {
                Write(archive, $"xl/worksheets/sheet{index + 1}.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{_sheets[index].Before}<sheetData>{_sheets[index].Rows}</sheetData>{_sheets[index].After}</worksheet>""");
            }

            foreach ((string name, byte[] content) in _extraParts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        file.Position = 0;
        return file;
    }

    private void Write(ZipArchive archive, string name, string content)
    {
        if (IsStrict)
        {
            content = content
                .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        }

        using Stream part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
