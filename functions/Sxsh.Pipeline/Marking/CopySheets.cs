using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>What the tables and paragraphs of a document are called in a workbook made of it, and where they stand there.</summary>
internal sealed class CopySheets
{
    /// <summary>Name of the sheet for a table that has none.</summary>
    public const string Data = "Dữ liệu";

    /// <summary>Name of the sheet for paragraphs.</summary>
    public const string Text = "Văn bản";

    /// <summary>The column that paragraphs stand in; their numbers are left of it.</summary>
    public const int TextColumn = 2;

    /// <summary>The row of the first paragraph.</summary>
    public const int FirstTextRow = 2;

    private const int LongestName = 31;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ReportParagraph> _paragraphs;

    /// <summary>Names the sheets.</summary>
    /// <param name="document">The document.</param>
    public CopySheets(ReportDocument document)
    {
        _paragraphs = document.Paragraphs;
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { Text, OwnSheet.Findings };
        List<string> names = [];
        foreach (ReportTable table in document.Tables)
        {
            string name = Unique(Allowed(table.Sheet ?? Data), taken);
            _names.TryAdd(table.Sheet ?? string.Empty, name);
            names.Add(name);
        }

        Names = names;
    }

    /// <summary>One name a table, in their order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of a table's sheet.</summary>
    /// <param name="sheet">The table's own name, or <see langword="null"/>.</param>
    /// <returns>Its name in the workbook; <see langword="null"/> if there is no such table.</returns>
    public string? NameOf(string? sheet) => _names.GetValueOrDefault(sheet ?? string.Empty);

    /// <summary>The row of a stretch of prose.</summary>
    /// <param name="start">Offset of its first character.</param>
    /// <returns>The row on the sheet of paragraphs; <see langword="null"/> if there is none.</returns>
    public int? RowOfText(int start)
    {
        int first = 0;
        int above = _paragraphs.Count;
        while (first < above)
        {
            int middle = (first + above) / 2;
            (first, above) = _paragraphs[middle].Start <= start ? (middle + 1, above) : (first, middle);
        }

        return first == 0 ? null : FirstTextRow + first - 1;
    }

    private static string Allowed(string name)
    {
        string allowed = new([.. SheetText.Clean(name).Select(character => character is '\\' or '/' or '?' or '*' or '[' or ']' or ':' || char.IsControl(character) ? '-' : character)]);
        allowed = allowed.Trim().Trim('\'');
        return allowed.Length == 0 ? Data : Cut(allowed, LongestName);
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
        {
            string suffix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({number})");
            unique = Cut(name, LongestName - suffix.Length) + suffix;
        }

        return unique;
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
