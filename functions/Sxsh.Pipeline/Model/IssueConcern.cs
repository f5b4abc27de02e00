using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Model;

/// <summary>What a finding is about, so that an answer to it holds for the next version of the report: the same words about the same values, wherever their cells have moved. Another value makes another concern.</summary>
public static partial class IssueConcern
{
    private const int Length = 32;

    /// <summary>Finds out what a finding is about.</summary>
    /// <param name="issue">The finding.</param>
    /// <param name="here">The observations read from its place; none where nothing was.</param>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(Issue issue, IEnumerable<Observation> here)
    {
        StringBuilder text = new();
        text.Append(WireNames.Of(issue.Code)).Append('\n').Append(Place().Replace(issue.Message, "ô"));
        bool hasValue = false;
        foreach (Observation observation in here)
        {
            hasValue = true;
            text.Append(CultureInfo.InvariantCulture, $"\n{observation.Area}|{observation.Indicator}|{observation.Period}|{observation.Kind}|{observation.Subject}|{observation.Sector}|{observation.Programme}|{observation.Size}|{observation.Base}")
                .Append(CultureInfo.InvariantCulture, $"|{observation.Status}|{observation.Value:0.############}|{observation.ValueMax:0.############}");
        }

        if (!hasValue)
        {
            text.Append('\n').Append(issue.Source.Quote);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    /// <summary>Names what each finding is about, and tells which of them were answered.</summary>
    /// <param name="issues">The findings of a version.</param>
    /// <param name="observations">Its observations.</param>
    /// <param name="replies">The answers given for its report.</param>
    /// <returns>The same findings in the same order, with <see cref="Issue.Concern"/>, and with <see cref="Issue.Answered"/> where they were answered.</returns>
    public static IReadOnlyList<Issue> Tell(IReadOnlyList<Issue> issues, IReadOnlyList<Observation> observations, IReadOnlyList<IssueReply> replies)
    {
        ILookup<(string?, string?, int?), Observation> places = observations.ToLookup(observation => PlaceOf(observation.Source));
        ILookup<(IssueCode, string), IssueReply> answers = replies.ToLookup(reply => (reply.Code, reply.Concern));
        return [.. issues.Select(Told)];

        Issue Told(Issue issue)
        {
            string concern = Of(issue, issue.Source == SourceLocation.WholeReport ? [] : places[PlaceOf(issue.Source)]);
            IssueReply? latest = IssueReply.MayAnswer(issue.Severity) ? answers[(issue.Code, concern)].MaxBy(reply => reply.Given.At) : null;
            return issue with
            {
                Concern = concern,
                Answered = latest is null ? null : Sxsh.Pipeline.Model.Answered.Of(latest),
            };
        }
    }

    private static (string?, string?, int?) PlaceOf(SourceLocation source) => (source.Sheet, source.Cell, source.Start);

    // As sentences name cells; rows inserted above must not undo an answer.
    [GeneratedRegex(@"ô [A-Z]{1,3}[0-9]+( \(trang tính “[^”]*”\))?", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
