namespace Sxsh.Pipeline.Model;

/// <summary>A finding about a report, told to the province.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">What it means for the figures.</param>
/// <param name="Source">The place it is about.</param>
/// <param name="Message">Vietnamese text that says what is wrong and what to do; made by <see cref="IssueMessages"/>.</param>
public sealed record Issue(IssueCode Code, Severity Severity, SourceLocation Source, string Message)
{
    /// <summary>The same in English; made by <see cref="EnglishWording"/>.</summary>
    public string MessageEn => EnglishWording.Of(Code, Message);

    /// <summary>What it is about, as <see cref="IssueConcern"/> tells; <see langword="null"/> unless it is told to a client, who names it to answer.</summary>
    public string? Concern { get; init; }

    /// <summary>Who answered it, when and why; <see langword="null"/> if nobody has, and wherever findings are kept.</summary>
    public Answered? Answered { get; init; }

    /// <summary>Makes an issue with its official wording.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="source">The place it is about.</param>
    /// <param name="arguments">What the wording names, in the order of its placeholders.</param>
    /// <returns>The issue, with the severity that belongs to the code.</returns>
    public static Issue Of(IssueCode code, SourceLocation source, params ReadOnlySpan<string> arguments) =>
        new(code, IssueMessages.SeverityOf(code), source, IssueMessages.Vietnamese(code, arguments));
}
