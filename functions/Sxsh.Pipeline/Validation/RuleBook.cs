using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>What people are told about the rules: wording, periods and examples. Held in <c>rules.json</c>, built into the assembly.</summary>
public static class RuleBook
{
    private const string Resource = "Sxsh.Pipeline.Validation.rules.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<IssueCode>(WireNames.PolicyFor(typeof(IssueCode))) } };

    private static readonly Lazy<IReadOnlyList<RuleEntry>> Read = new(ReadAll);
    private static readonly Lazy<FrozenDictionary<IssueCode, RuleEntry>> ByCode = new(() => Read.Value.ToFrozenDictionary(entry => entry.Code));

    /// <summary>Every rule, in the order in which they are explained; also those that are kept where files are read and words are understood.</summary>
    public static IReadOnlyList<RuleEntry> Entries => Read.Value;

    /// <summary>Looks up a rule.</summary>
    /// <param name="code">Code of its findings.</param>
    /// <returns>The rule; <see langword="null"/> for findings that no rule makes.</returns>
    public static RuleEntry? Find(IssueCode code) => ByCode.Value.GetValueOrDefault(code);

    private static RuleEntry[] ReadAll()
    {
        using Stream content = typeof(RuleBook).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in this assembly.");
        return JsonSerializer.Deserialize<RuleEntry[]>(content, Options) ?? [];
    }
}
