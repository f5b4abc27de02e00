using System.Globalization;
using System.Text;
using Sxsh.Benchmarks.Parts;

namespace Sxsh.Benchmarks.Results;

/// <summary>Writes the figures of a part as a table of Markdown, which also reads well in a terminal.</summary>
public static class FigureTable
{
    private static readonly string[] Heads = ["Measured", "Figure", "min – max", "Ratio", "Judged"];

    /// <summary>Writes the table.</summary>
    /// <param name="part">The part.</param>
    /// <param name="figures">Its figures.</param>
    /// <returns>Heading, explanation and table; ends with a line break.</returns>
    public static string Write(IPart part, IReadOnlyList<Figure> figures)
    {
        string[][] rows = [Heads, .. figures.Select(figure => new[] { figure.What, figure.Value, figure.Spread, figure.Ratio, figure.Judged })];
        int[] widths = [.. Heads.Select((_, column) => rows.Max(row => row[column].Length))];
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"### {part.Title}\n\n{part.Explanation}\n\n");
        AppendRow(text, rows[0], widths);
        text.Append(CultureInfo.InvariantCulture, $"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|\n");
        foreach (string[] row in rows[1..])
        {
            AppendRow(text, row, widths);
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, string[] row, int[] widths) =>
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |\n");
}
