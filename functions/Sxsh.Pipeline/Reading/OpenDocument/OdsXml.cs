using System.Xml;

namespace Sxsh.Pipeline.Reading.OpenDocument;

/// <summary>Attributes of OpenDocument by their local names; the same ones come under the prefixes of several versions.</summary>
internal static class OdsXml
{
    /// <summary>The value of an attribute of the element at hand.</summary>
    /// <returns>The value, or <see langword="null"/> if there is no such attribute.</returns>
    public static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (bool has = xml.MoveToFirstAttribute(); has; has = xml.MoveToNextAttribute())
        {
            value = xml.LocalName == name ? xml.Value : value;
        }

        xml.MoveToElement();
        return value;
    }
}
