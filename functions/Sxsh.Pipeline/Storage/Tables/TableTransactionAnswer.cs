using System.Globalization;
using System.Text;
using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Takes the answer to a transaction apart.</summary>
internal static class TableTransactionAnswer
{
    private const string StatusLine = "HTTP/1.1 ";
    private const string Boundary = "--";

    /// <summary>Reads the answers to the actions.</summary>
    /// <param name="body">Body of the answer to the whole: parts within parts, each of the inner ones an HTTP answer.</param>
    /// <returns>One answer per action, in their order; a single one if the transaction failed.</returns>
    /// <remarks>An answer begins at its status line and ends at the next boundary, whatever stands around it: Azurite leaves out headers of a part that tells a failure. Its body is one line of JSON, or nothing.</remarks>
    public static IReadOnlyList<Response> Read(BinaryData body)
    {
        var answers = new List<Response>();
        var answer = new List<string>();
        foreach (string line in body.ToString().ReplaceLineEndings("\n").Split('\n').Append(Boundary))
        {
            bool isEnd = line.StartsWith(Boundary, StringComparison.Ordinal);
            if (isEnd && answer.Count > 0)
            {
                answers.Add(ReadAnswer(answer));
                answer.Clear();
            }
            else if (!isEnd && (answer.Count > 0 || line.StartsWith(StatusLine, StringComparison.Ordinal)))
            {
                answer.Add(line);
            }
        }

        return answers;
    }

    private static TablePartResponse ReadAnswer(List<string> lines)
    {
        string[] status = lines[0][StatusLine.Length..].Split(' ', 2);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines.Skip(1).TakeWhile(line => line.Length > 0))
        {
            int at = line.IndexOf(':', StringComparison.Ordinal);
            if (at > 0)
            {
                headers[line[..at]] = line[(at + 1)..].Trim();
            }
        }

        int code = int.Parse(status[0], NumberStyles.None, CultureInfo.InvariantCulture);
        string content = string.Concat(lines.SkipWhile(line => line.Length > 0));
        return new TablePartResponse(code, status.Length > 1 ? status[1] : string.Empty, headers, Encoding.UTF8.GetBytes(content));
    }
}
