using System.Globalization;
using System.Text.Json;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading.Json;

/// <summary>Reads observations in JSON: a list, or an object with the list <c>observations</c>, as <c>sxsh check --json</c> writes it. Each becomes a row of a table; row 1 has the names of the fields.</summary>
internal static class JsonReader
{
    private const int Depth = 32;
    private const int Digits = 30;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    // Fields that stand inside another one.
    private static readonly Dictionary<string, (string Outer, string Inner)> Inside = new() { ["reportedValue"] = ("reported", "value"), ["reportedUnit"] = ("reported", "unit") };

    /// <summary>Tells whether a text may be observations in JSON.</summary>
    public static bool LooksLikeForm(ReadOnlySpan<char> start) =>
        start.Length > 0 && start[0] is '{' or '[' && start.Contains("\"indicator\"", StringComparison.Ordinal) && (start[0] == '[' || start.Contains("\"observations\"", StringComparison.Ordinal));

    public static ReadOutcome Read(MemoryStream content, CancellationToken cancellationToken)
    {
        if (TextDecoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length)) is not { Encoding: null, Text: { } text })
        {
            return Rejected.Because(FileFormat.Json, IssueCode.EncodingNotUnicode);
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(text, Options);
            return Read(json.RootElement, cancellationToken);
        }
        // Half of a surrogate pair can be written as an escape, and is no text.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return Rejected.Because(FileFormat.Json, IssueCode.JsonNotUnderstood);
        }
    }

    private static ReadOutcome Read(JsonElement root, CancellationToken cancellationToken)
    {
        JsonElement list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("observations", out JsonElement named) ? named : root;
        if (list.ValueKind != JsonValueKind.Array)
        {
            return Rejected.Because(FileFormat.Json, IssueCode.JsonNotUnderstood);
        }

        TableBuilder table = new();
        List<Cell> cells = [.. ObservationForm.Fields.Select((field, at) => Cell.OfText(1, at + 1, field))];
        bool isTaken = table.Add(cells);
        int row = 1;
        foreach (JsonElement observation in list.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            row++;
            cells = [.. ObservationForm.Fields.Select((field, at) => CellOf(observation, field, row, at + 1))];
            isTaken = isTaken && table.Add(cells);
            if (!isTaken)
            {
                return Rejected.AsTooLarge(FileFormat.Json, table.Excess ?? ReadingLimits.TooManyCells);
            }
        }

        table.EndTable(new ReportTable(ObservationForm.Sheet, table.TakeRows(), [], IsHidden: false));
        return new ReadOutcome(FileFormat.Json, new ReportDocument(FileFormat.Json, table.Tables, []), []);
    }

    private static Cell CellOf(JsonElement observation, string field, int row, int column)
    {
        JsonElement value = default;
        bool isFound = observation.ValueKind == JsonValueKind.Object && (Inside.TryGetValue(field, out (string Outer, string Inner) path)
            ? observation.TryGetProperty(path.Outer, out JsonElement outer) && outer.ValueKind == JsonValueKind.Object && outer.TryGetProperty(path.Inner, out value)
            : observation.TryGetProperty(field, out value));
        return !isFound ? Cell.OfText(row, column, string.Empty) : value.ValueKind switch
        {
            JsonValueKind.String => CellFactory.Text(row, column, value.GetString() ?? string.Empty),
            JsonValueKind.Number => Number(row, column, value.GetRawText()),
            JsonValueKind.True => Cell.OfText(row, column, "true"),
            JsonValueKind.False => Cell.OfText(row, column, "false"),
            JsonValueKind.Null or JsonValueKind.Undefined => Cell.OfText(row, column, string.Empty),
            _ => CellFactory.Text(row, column, Cut(value.GetRawText())),
        };
    }

    private static Cell Number(int row, int column, string raw)
    {
        if (raw.Length > Digits || !decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            // As text it would be read up to the sign that is not understood ("1e308" as 1).
            return new Cell(row, column, Cut(raw), CellKind.Number, decimal.MaxValue, null, false);
        }

        return new Cell(row, column, number.ToString(CultureInfo.InvariantCulture).Replace('.', ','), CellKind.Number, number, null, false);
    }

    private static string Cut(string raw) => raw.Length <= SourceLocation.MaxQuoteLength ? raw : raw[..SourceLocation.MaxQuoteLength];
}
