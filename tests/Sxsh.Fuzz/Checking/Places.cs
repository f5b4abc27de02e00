using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Fuzz.Checking;

/// <summary>The places that a file has, of those that an answer names; a file may have millions of others.</summary>
internal sealed class Places
{
    private readonly Dictionary<(string Sheet, string Cell), List<string>> _texts = [];
    private readonly HashSet<string> _sheets = [];
    private readonly IReadOnlyList<ReportParagraph> _paragraphs;

    public Places(ReportDocument? document, CheckResult result)
    {
        _paragraphs = document?.Paragraphs ?? [];
        HashSet<string> named = [.. result.Observations.Select(observation => observation.Source).Concat(result.Issues.Select(issue => issue.Source)).Select(source => source.Cell).OfType<string>()];
        HashSet<int> rows = [.. named.Select(cell => int.Parse(cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture))];
        foreach (ReportTable table in document?.Tables ?? [])
        {
            _sheets.Add(table.Sheet ?? string.Empty);
            foreach (Cell cell in table.Rows.SelectMany(row => row).Where(cell => cell.Kind != CellKind.Empty && rows.Contains(cell.Row) && named.Contains(cell.Address)))
            {
                // Two sheets of a damaged workbook may have one name.
                if (!_texts.TryGetValue((table.Sheet ?? string.Empty, cell.Address), out List<string>? texts))
                {
                    _texts.Add((table.Sheet ?? string.Empty, cell.Address), texts = []);
                }

                texts.Add(cell.Original ?? cell.Text);
            }
        }
    }

    /// <summary>Whether the quoted text, and nothing else, stands at that stretch of the file's prose.</summary>
    public bool HasText(SourceLocation source)
    {
        if (source is not { Sheet: null, Cell: null, Start: { } start, Length: > 0 and { } length, Quote: { } quote })
        {
            return false;
        }

        ReportParagraph? paragraph = _paragraphs.LastOrDefault(paragraph => paragraph.Start <= start);
        string text = string.Concat((paragraph?.Text ?? string.Empty).EnumerateRunes().Skip(start - (paragraph?.Start ?? 0)).Take(length));
        return text.EnumerateRunes().Count() == length && (text == quote || (quote.Length >= SourceLocation.MaxQuoteLength - 1 && text.StartsWith(quote, StringComparison.Ordinal)));
    }

    /// <summary>Whether the file has the place, and the text that is quoted stands there, maybe among other words.</summary>
    public bool Has(SourceLocation source)
    {
        if (source.Cell is null)
        {
            return source.Sheet is null || _sheets.Contains(source.Sheet);
        }

        return _texts.TryGetValue((source.Sheet ?? string.Empty, source.Cell), out List<string>? texts) &&
            (source.Quote is null || texts.Any(text => text.Contains(source.Quote, StringComparison.Ordinal)));
    }
}
