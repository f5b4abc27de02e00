using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>The line that every file of made-up figures bears, so that none of them can pass for a report.</summary>
public static class SyntheticMark
{
    /// <summary>The line as it is written.</summary>
    public const string Text = "SỐ LIỆU GIẢ LẬP – KHÔNG PHẢI BÁO CÁO THẬT";

    // "Số liệu giả lập" alone could stand in a real report, about a model or a survey; the whole line could not.
    private static readonly string Words = WordsOf(Text);

    /// <summary>Looks for the line in every cell, hidden sheets included, and in every paragraph. Case, marks, dashes, spaces and line breaks do not matter.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Where it stands first; <see langword="null"/> if it does not.</returns>
    public static SourceLocation? Find(ReportDocument document)
    {
        foreach (ReportTable table in document.Tables)
        {
            foreach (Cell cell in table.Rows.SelectMany(row => row))
            {
                if (IsIn(cell.Text))
                {
                    return SourceLocation.Of(table.Sheet, cell);
                }
            }
        }

        return document.Paragraphs.FirstOrDefault(paragraph => IsIn(paragraph.Text)) is { } marked ? SourceLocation.Of(marked) : null;
    }

    private static bool IsIn(string text) => text.Length >= Words.Length && WordsOf(text).Contains(Words, StringComparison.Ordinal);

    private static string WordsOf(string text)
    {
        StringBuilder words = new(text.Length);
        foreach (char character in VietnameseText.Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                words.Append(character);
            }
        }

        return words.ToString();
    }
}
