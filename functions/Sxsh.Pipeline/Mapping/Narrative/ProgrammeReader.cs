namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Finds the donor programme that a sentence names. CPI may also be the price index, so it needs the word for a programme before it.</summary>
internal static class ProgrammeReader
{
    private static readonly string[] Leads = ["phần", "án", "trình"];

    /// <summary>Finds it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="segment">A part of a sentence.</param>
    /// <returns>The words, for example <c>dự án VPEG</c>; <see langword="null"/> if none is named.</returns>
    public static string? Find(LexedParagraph paragraph, Segment segment)
    {
        for (int at = segment.First + 2; at < segment.End; at++)
        {
            if (paragraph.Tokens[at].Text is "cpi" or "vpeg" && Leads.Contains(paragraph.Tokens[at - 1].Text))
            {
                return paragraph.TextOf(at - 2, at + 1);
            }
        }

        return null;
    }
}
