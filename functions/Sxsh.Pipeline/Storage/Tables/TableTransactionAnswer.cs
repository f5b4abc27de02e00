using System.Globalization;
using System.Text;
using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Takes the answer to a transaction apart.</summary>
internal static class TableTransactionAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    /// <summary>Reads the answers to the actions.</summary>
    /// <param name="body">Body of the answer to the whole.</param>
    /// <returns>One answer per action, in their order; a single one if the transaction failed.</returns>
    public static IReadOnlyList<Response> Read(BinaryData body)
    {
        var answers = new List<Response>();
        ReadParts(body.ToString(), answers);
        return answers;
    }

    private static void ReadParts(string multipart, List<Response> answers)
    {
        // The boundary is taken from the body itself: it has to begin with it.
        string text = multipart.TrimStart();
        string boundary = text.Split('\n', 2)[0].TrimEnd();
        if (!boundary.StartsWith("--", StringComparison.Ordinal))
        {
            throw new FormatException("The answer to a transaction is not in parts.");
        }

        foreach (string part in text.Split(boundary).Skip(1))
        {
            (string head, string content) = Halve(part);
            if (head.Contains("multipart/mixed", StringComparison.OrdinalIgnoreCase))
            {
                ReadParts(content, answers);
            }
            else if (content.TrimStart().StartsWith(StatusLine, StringComparison.Ordinal))
            {
                answers.Add(ReadAnswer(content.TrimStart()));
            }
        }
    }

    private static TablePartResponse ReadAnswer(string http)
    {
        (string head, string content) = Halve(http);
        string[] lines = head.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] status = lines[0][StatusLine.Length..].Split(' ', 2);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1))
        {
            int at = line.IndexOf(':', StringComparison.Ordinal);
            if (at > 0)
            {
                headers[line[..at]] = line[(at + 1)..].Trim();
            }
        }

        int code = int.Parse(status[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return new TablePartResponse(code, status.Length > 1 ? status[1] : string.Empty, headers, Encoding.UTF8.GetBytes(content.Trim()));
    }

    /// <summary>Parts headers from what follows the first empty line.</summary>
    private static (string Head, string Content) Halve(string text)
    {
        string normalized = text.ReplaceLineEndings("\n");
        int start = normalized.Length - normalized.TrimStart('\n').Length;
        int at = normalized.IndexOf("\n\n", start, StringComparison.Ordinal);
        return at < 0 ? (normalized, string.Empty) : (normalized[start..at], normalized[(at + 2)..]);
    }
}
