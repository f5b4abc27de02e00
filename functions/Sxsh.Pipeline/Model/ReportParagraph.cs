namespace Sxsh.Pipeline.Model;

/// <summary>One paragraph of prose.</summary>
/// <param name="Text">The text as read, NFC.</param>
/// <param name="Start">Offset of its first character, in code points, into the text as read.</param>
public sealed record ReportParagraph(string Text, int Start);
