using System.Xml;

namespace Sxsh.Pipeline.Reading.Word;

/// <summary>The fonts that the styles of a Word document name; old Vietnamese fonts tell how their text is encoded.</summary>
internal sealed class DocxFonts
{
    private const int MostParents = 20;
    private const int MostStyles = 20_000;

    private readonly Dictionary<string, (string? Parent, string? Font)> _styles = new(StringComparer.Ordinal);
    private string? _default;
    private string? _paragraphStyle;

    /// <summary>Reads the styles.</summary>
    /// <param name="xml">The part; read to its end.</param>
    public void Read(XmlReader xml)
    {
        (string? id, string? parent, string? font) = (null, null, null);
        bool isDefault = false;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" })
            {
                id = Attribute(xml, "styleId");
                isDefault = Attribute(xml, "default") is "1" or "true" && Attribute(xml, "type") == "paragraph";
                (parent, font) = (null, null);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "basedOn" })
            {
                parent = Attribute(xml, "val");
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rFonts" })
            {
                font ??= NameOf(xml);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "rPrDefault" })
            {
                (_default, font) = (font, null);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "style" } && id is not null && _styles.Count < MostStyles)
            {
                _styles[id] = (parent, font);
                _paragraphStyle = isDefault ? id : _paragraphStyle;
            }
        }
    }

    /// <summary>The font that an element <c>rFonts</c> names.</summary>
    public static string? NameOf(XmlReader fonts) => Attribute(fonts, "ascii") ?? Attribute(fonts, "hAnsi");

    /// <summary>The font of a run that names none itself.</summary>
    /// <param name="runStyle">Its style, or <see langword="null"/>.</param>
    /// <param name="paragraphStyle">The style of its paragraph, or <see langword="null"/> for the usual one.</param>
    public string? Of(string? runStyle, string? paragraphStyle) => Inherited(runStyle) ?? Inherited(paragraphStyle ?? _paragraphStyle) ?? _default;

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI);

    private string? Inherited(string? style)
    {
        for (int step = 0; step < MostParents && style is not null && _styles.TryGetValue(style, out (string? Parent, string? Font) found); step++)
        {
            if (found.Font is not null)
            {
                return found.Font;
            }

            style = found.Parent;
        }

        return null;
    }
}
