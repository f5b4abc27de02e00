using System.Text;
using System.Xml;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Notices;

/// <summary>Notices as an Atom feed (RFC 4287), for Outlook and feed readers.</summary>
public static class NoticeFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed.</summary>
    /// <param name="notices">The notices, the latest first.</param>
    /// <param name="self">Address of the feed, without anything secret.</param>
    /// <param name="home">Address of the dashboards.</param>
    /// <returns>XML in UTF-8.</returns>
    public static byte[] Write(IReadOnlyList<NoticeAnswer> notices, Uri self, Uri home)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "vi");
            Element(xml, "id", self.ToString());
            Element(xml, "title", "Thông báo báo cáo sản xuất sạch hơn");
            Element(xml, "updated", CanonicalHash.TextOf(notices.Count == 0 ? DateTimeOffset.UnixEpoch : notices[0].At));
            Link(xml, "self", self);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "Bộ Công Thương");
            xml.WriteEndElement();
            foreach (NoticeAnswer notice in notices)
            {
                xml.WriteStartElement("entry", Atom);
                Element(xml, "id", $"urn:sxsh:notice:{notice.Area}:{notice.Id}");
                Element(xml, "title", notice.Title);
                Element(xml, "updated", CanonicalHash.TextOf(notice.At));
                Link(xml, "alternate", notice.Submission is { } id ? new Uri(home, $"?submission={Uri.EscapeDataString(id)}") : home);
                Element(xml, "summary", $"{notice.Text}\n\n{notice.TextEn}");
                xml.WriteStartElement("category", Atom);
                xml.WriteAttributeString("term", WireNames.Of(notice.Kind));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, AuditText(text));

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.ToString());
        xml.WriteEndElement();
    }

    // XML has no words for some characters that a file name can hold.
    private static string AuditText(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)) ? rune.ToString() : " "));
}
