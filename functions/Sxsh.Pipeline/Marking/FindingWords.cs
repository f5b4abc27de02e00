using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>A finding in the words of the marked workbook: how grave it is, what is wrong, and what is to be done.</summary>
internal static partial class FindingWords
{
    /// <summary>The word for a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Blocker => "Không nhận",
        Severity.Error => "Lỗi",
        Severity.Warning => "Cảnh báo",
        _ => "Ghi chú",
    };

    /// <summary>Parts a message into what is wrong and what to do: the sentences from the first on that asks for something.</summary>
    /// <param name="issue">The finding.</param>
    /// <returns>Both, neither empty.</returns>
    public static (string Finding, string ToDo) Of(Issue issue)
    {
        string[] sentences = SentenceEnd().Split(issue.Message);
        int asks = Array.FindIndex(sentences, sentence => sentence.Contains("hãy ", StringComparison.OrdinalIgnoreCase));
        return asks < 0 ? (issue.Message, Usual(issue.Severity))
            : asks == 0 ? (issue.Message, AfterAsking(sentences[0]))
            : (string.Join(' ', sentences[..asks]), string.Join(' ', sentences[asks..]));
    }

    // A single sentence may state and ask: "…; hãy bỏ ẩn."
    private static string AfterAsking(string sentence)
    {
        int at = sentence.IndexOf("hãy ", StringComparison.OrdinalIgnoreCase);
        return at == 0 ? sentence : "H" + sentence[(at + 1)..];
    }

    private static string Usual(Severity severity) => severity switch
    {
        Severity.Blocker => "Sửa rồi nộp lại tệp.",
        Severity.Error => "Sửa ô này rồi nộp lại tệp; giá trị chưa được lấy.",
        Severity.Warning => "Kiểm tra lại; nếu đã đúng thì giữ nguyên.",
        _ => "Không phải sửa nếu đã đúng.",
    };

    [GeneratedRegex(@"(?<=[.!?]) (?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
