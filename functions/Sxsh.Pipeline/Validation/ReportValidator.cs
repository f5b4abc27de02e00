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
    ];

    /// <summary>Hash of which rules there are in which version, 8 hexadecimal digits; part of what identifies a run.</summary>
    public static string RulesVersion { get; } = Version(Rules);

    /// <summary>Checks a report.</summary>
    /// <param name="observations">Its observations.</param>
    /// <param name="context">What is known about it besides its bytes.</param>
    /// <returns>The findings, rule by rule; empty where nothing is wrong.</returns>
    public IReadOnlyList<Issue> Validate(IReadOnlyList<Observation> observations, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(context);
        ValidatedReport report = new(observations, context, catalogue);
        return [.. Rules.SelectMany(rule => rule.Check(report))];
    }

    private static string Version(IReadOnlyList<IReportRule> rules)
    {
        string text = string.Join('\n', rules.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.GetType().Name} {rule.Version}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
