using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>One thing that must hold within a report.</summary>
public interface IReportRule
{
    /// <summary>The finding it makes.</summary>
    IssueCode Code { get; }

    /// <summary>Raised whenever the rule comes to find other things; part of <see cref="ReportValidator.RulesVersion"/>.</summary>
    int Version { get; }

    /// <summary>Whether it can find nothing without what the province reported before.</summary>
    bool NeedsHistory => false;

    /// <summary>Looks for what breaks the rule.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The findings, in the order of the report.</returns>
    IEnumerable<Issue> Check(ValidatedReport report);
}
