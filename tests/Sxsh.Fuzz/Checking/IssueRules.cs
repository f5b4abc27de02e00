using Sxsh.Pipeline.Model;

namespace Sxsh.Fuzz.Checking;

/// <summary>What holds for any finding.</summary>
internal static class IssueRules
{
    // A person reads them, and a row of storage holds no more than 32,000 characters in one field.
    private const int LongestMessage = 4_000;

    // Stand for what a message names; no file can hold them, as they are no characters of Unicode's.
    private static readonly string[] Marks = ["\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5", "\ufdd6", "\ufdd7"];

    public static IEnumerable<string> Problems(Issue issue, Places places)
    {
        if (!Enum.IsDefined(issue.Code) || issue.Severity != IssueMessages.SeverityOf(issue.Code))
        {
            yield return $"{issue.Severity} is not the severity of {issue.Code}.";
        }

        if (string.IsNullOrWhiteSpace(issue.Message) || !FollowsItsWording(issue))
        {
            yield return $"The message is not the wording of its code: {Start(issue.Message)}";
        }

        if (issue.Message.Length > LongestMessage)
        {
            yield return $"The message has {issue.Message.Length} characters: {Start(issue.Message)}";
        }

        if (issue.Message.Contains("“”", StringComparison.Ordinal))
        {
            yield return $"The message names nothing: {Start(issue.Message)}";
        }

        if (issue.Source.Quote?.Length > SourceLocation.MaxQuoteLength)
        {
            yield return $"The quote has {issue.Source.Quote.Length} characters.";
        }

        // An empty cell can be what is wrong.
        if (!places.Has(issue.Source) && !string.IsNullOrEmpty(issue.Source.Quote))
        {
            yield return $"Its source does not exist: {issue.Source.Sheet}!{issue.Source.Cell}.";
        }
    }

    /// <summary>Whether all fixed parts of the wording stand in the message, in order, so that no placeholder is left.</summary>
    private static bool FollowsItsWording(Issue issue)
    {
        string[] parts = IssueMessages.Vietnamese(issue.Code, Marks).Split(Marks, StringSplitOptions.None);
        int at = parts[0].Length;
        foreach (string part in parts[1..])
        {
            int found = issue.Message.IndexOf(part, Math.Min(at, issue.Message.Length), StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return issue.Message.StartsWith(parts[0], StringComparison.Ordinal) && issue.Message.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static string Start(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
