using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation.Rules;

namespace Sxsh.Pipeline.Validation;

/// <summary>Holds a report's observations against the rules.</summary>
/// <param name="catalogue">Indicators and their bounds.</param>
public sealed class ReportValidator(Catalogue catalogue)
{
    /// <summary>Every rule, in the order in which the findings of one place are told.</summary>
    public static IReadOnlyList<IReportRule> Rules { get; } =
    [
        new NoValueFoundRule(),
        new ValueOutOfBoundsRule(),
        new PartsDifferFromTotalRule(),
        new SubsetExceedsTotalRule(),
        new ConflictingValuesRule(),
        new RepeatedValueRule(),
        new TextDiffersFromTableRule(),
        new RateDiffersFromCountsRule(),
        new SumMixesKindsRule(),
        new SavingImplausibleRule(),
        new ThousandTimesOffRule(),
        new JumpAgainstHistoryRule(),
        new DiffersFromPeersRule(),
        new ResultEqualsTargetRule(),
        new SameEnterpriseTwiceRule(),
        new PeriodOutsideValidityRule(),
        new FileNamesOtherProvinceRule(),
        new RequiredMissingRule(),
    ];

    /// <summary>Hash of which rules there are in which version, 8 hexadecimal digits; part of what identifies a run.</summary>
    public static string RulesVersion { get; } = Version(Rules);

    /// <summary>Checks a report.</summary>
    /// <param name="observations">Its observations.</param>
    /// <param name="context">What is known about it besides its bytes.</param>
    /// <returns>The findings, rule by rule; empty where nothing is wrong.</returns>
    public IReadOnlyList<Issue> Validate(IReadOnlyList<Observation> observations, ReportContext context) => Validate(observations, context, ReportBackground.None);

    /// <summary>Checks a report against what is known of its province.</summary>
    /// <param name="observations">Its observations.</param>
    /// <param name="context">What is known about it besides its bytes.</param>
    /// <param name="background">What is known of the province.</param>
    /// <returns>The findings, rule by rule; empty where nothing is wrong.</returns>
    public IReadOnlyList<Issue> Validate(IReadOnlyList<Observation> observations, ReportContext context, ReportBackground background)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(background);
        ValidatedReport report = new(observations, context, catalogue) { History = background.History };
        return [.. Rules.Where(rule => Holds(rule, context) && !IsSkipped(rule, background)).SelectMany(rule => rule.Check(report))];
    }

    /// <summary>The rules that need to know what the province reported before, where nothing is known.</summary>
    /// <param name="background">What is known of the province.</param>
    /// <returns>Codes of the rules left out, as on the wire.</returns>
    public static IReadOnlyList<string> Skipped(ReportBackground background) =>
        [.. Rules.Where(rule => IsSkipped(rule, background)).Select(rule => WireNames.Of(rule.Code))];

    private static bool IsSkipped(IReportRule rule, ReportBackground background) => rule.NeedsHistory && background.History.Count == 0;

    private static bool Holds(IReportRule rule, ReportContext context) =>
        context.Period is not { } period || RuleBook.Find(rule.Code) is not { } entry || entry.HoldsFor(period);

    private static string Version(IReadOnlyList<IReportRule> rules)
    {
        string text = string.Join('\n', rules.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.GetType().Name} {rule.Version} {RuleBook.Find(rule.Code)?.From} {RuleBook.Find(rule.Code)?.To}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
