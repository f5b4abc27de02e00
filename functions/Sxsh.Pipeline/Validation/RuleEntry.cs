using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>A rule as it is explained to people. Grain: one per code.</summary>
/// <param name="Code">Code of the findings it makes.</param>
/// <param name="Vi">What must hold, in Vietnamese.</param>
/// <param name="En">The same in English.</param>
/// <param name="From">First period of reports for which it holds; <see langword="null"/> for all from the beginning.</param>
/// <param name="To">Last period of reports for which it holds; <see langword="null"/> for all to come.</param>
/// <param name="Passes">A report that keeps it.</param>
/// <param name="Fails">A report that breaks it.</param>
public sealed record RuleEntry(IssueCode Code, string Vi, string En, ReportingPeriod? From, ReportingPeriod? To, RuleExample Passes, RuleExample Fails)
{
    /// <summary>What a finding means for the figures.</summary>
    public Severity Severity => IssueMessages.SeverityOf(Code);

    /// <summary>Text of its findings, with places for what they name.</summary>
    public string Message => IssueMessages.Template(Code);

    /// <summary>The same in English.</summary>
    public string MessageEn => EnglishWording.Template(Code);

    /// <summary>Whether it can find nothing without what the province reported before.</summary>
    public bool NeedsHistory => ReportValidator.Rules.Any(rule => rule.Code == Code && rule.NeedsHistory);

    /// <summary>Whether the rule holds for reports on a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns><see langword="true"/> unless the period lies wholly before the first or after the last.</returns>
    public bool HoldsFor(ReportingPeriod period) =>
        !(From?.First is { } first && period.Last.Ordinal < first.Ordinal) && !(To is { } last && period.First is { } begin && begin.Ordinal > last.Last.Ordinal);
}
