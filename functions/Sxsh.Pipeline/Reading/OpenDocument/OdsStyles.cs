using System.Xml;

namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>The styles of an OpenDocument spreadsheet, as far as they say how a cell shows its number, in which font, and which sheets are hidden.</summary>
internal sealed class OdsStyles
{
    private const int MostParents = 20;

    private readonly Dictionary<string, OdsStyle> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hiddenTables = new(StringComparer.Ordinal);

    /// <summary>Reads a part that holds styles, to its end.</summary>
    public void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                TryTake(xml);
            }
        }
    }

    /// <summary>Takes the element at hand if it is a style or a font.</summary>
    /// <returns>Whether it was one.</returns>
    public bool TryTake(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "style" when xml.GetAttribute("name", xml.NamespaceURI) is { } name:
                TakeStyle(xml, name, xml.GetAttribute("family", xml.NamespaceURI) ?? string.Empty);
                return true;
            case "font-face" when xml.GetAttribute("name", xml.NamespaceURI) is { } font:
                _fonts[font] = OdsXml.Attribute(xml, "font-family")?.Trim('\'', '"', ' ') ?? font;
                return true;
            case "number-style" or "percentage-style" or "currency-style" or "date-style" or "time-style" when Count(_formats) && OdsXml.Attribute(xml, "name") is { } format:
                _formats[format] = OdsNumberFormat.Read(xml, _formats);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The number format of a cell style, as Excel writes it.</summary>
    /// <param name="style">Name of the style; <see langword="null"/> for the default.</param>
    /// <returns>For example <c>#,##0.00</c>; empty for the general format.</returns>
    public string FormatOf(string? style) =>
        Inherited(style, found => found.Format) is { } format && _formats.TryGetValue(format, out string? code) ? code : string.Empty;

    /// <summary>The font of a cell or text style; <see langword="null"/> where none is stated.</summary>
    public string? FontOf(string? style) => Inherited(style, found => found.Font) is { } font ? _fonts.GetValueOrDefault(font, font) : null;

    /// <summary>Whether a table style hides its sheet.</summary>
    public bool IsHidden(string? style) => style is not null && _hiddenTables.Contains(style);

    // A hostile file may define millions; what it shows then matters to nobody.
    private static bool Count(Dictionary<string, string> formats) => formats.Count < ReadingLimits.Formats;

    private void TakeStyle(XmlReader xml, string name, string family)
    {
        string? parent = OdsXml.Attribute(xml, "parent-style-name");
        string? format = OdsXml.Attribute(xml, "data-style-name");
        string? font = null;
        using XmlReader inner = xml.ReadSubtree();
        while (inner.Read())
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "text-properties" })
            {
                font = OdsXml.Attribute(inner, "font-name") ?? OdsXml.Attribute(inner, "font-family")?.Trim('\'', '"', ' ') ?? font;
            }
            else if (inner is { NodeType: XmlNodeType.Element, LocalName: "table-properties" } && OdsXml.Attribute(inner, "display") == "false")
            {
                _hiddenTables.Add(name);
            }
        }

        if (family is "table-cell" or "text" && _styles.Count < ReadingLimits.Rows)
        {
            _styles[name] = new OdsStyle(parent, format, font);
        }
    }

    private string? Inherited(string? style, Func<OdsStyle, string?> property)
    {
        for (int step = 0; step < MostParents && _styles.TryGetValue(style ?? "Default", out OdsStyle? found); step++)
        {
            if (property(found) is { } value)
            {
                return value;
            }

            if (style is null or "Default")
            {
                return null;
            }

            style = found.Parent;
        }

        return null;
    }
}
