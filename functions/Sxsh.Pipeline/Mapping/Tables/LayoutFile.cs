namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A layout as its file spells it; lists that are absent add nothing to what the file extends.</summary>
internal sealed record LayoutFile
{
    public required string Id { get; init; }

    public string? Extends { get; init; }

    public required string Description { get; init; }

    public int? Order { get; init; }

    public int? HeaderRows { get; init; }

    public string? IndicatorsIn { get; init; }

    public IReadOnlyList<string>? Needs { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init; } = Nothing;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds { get; init; } = Nothing;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Titles { get; init; } = Nothing;

    public IReadOnlyList<string> Fillers { get; init; } = [];

    public IReadOnlyList<string> RelativePeriods { get; init; } = [];

    public IReadOnlyList<string> OwnPeriods { get; init; } = [];

    public IReadOnlyList<string> Issuers { get; init; } = [];

    public IReadOnlyList<string> ProgrammeNames { get; init; } = [];

    public IReadOnlyList<string> TablePrefixes { get; init; } = [];

    public IReadOnlyList<string> DocumentMarks { get; init; } = [];

    public IReadOnlyList<string> Parts { get; init; } = [];

    public IReadOnlyList<string> HeadEnders { get; init; } = [];

    public IReadOnlyList<string> Totals { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<string> Restated { get; init; } = [];

    public IReadOnlyList<string> Estimates { get; init; } = [];

    public IReadOnlyList<string> ActivityFields { get; init; } = [];

    public IReadOnlyList<string> SubjectLeads { get; init; } = [];

    public IReadOnlyList<string> ActivityHeadings { get; init; } = [];

    public IReadOnlyList<string> Sizes { get; init; } = [];

    public IReadOnlyList<string> Footers { get; init; } = [];

    public IReadOnlyList<string> Scales { get; init; } = [];

    public IReadOnlyList<string> Rates { get; init; } = [];

    public IReadOnlyList<string> Measures { get; init; } = [];

    public IReadOnlyList<string> Units { get; init; } = [];

    public IReadOnlyList<string> Districts { get; init; } = [];

    public IReadOnlyList<string> Wholes { get; init; } = [];

    public IReadOnlyList<string> Activities { get; init; } = [];

    public IReadOnlyList<string> SubjectNouns { get; init; } = [];

    public IReadOnlyDictionary<string, string> WholeHeadings { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> SavingWords { get; init; } = [];

    public IReadOnlyList<string> SavedThings { get; init; } = [];

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Nothing { get; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Adds this file's words to those of the file it extends; its own settings win.</summary>
    public LayoutFile Over(LayoutFile below) => this with
    {
        Order = Order ?? below.Order,
        HeaderRows = HeaderRows ?? below.HeaderRows,
        IndicatorsIn = IndicatorsIn ?? below.IndicatorsIn,
        Needs = Needs ?? below.Needs,
        Roles = Merge(below.Roles, Roles),
        Kinds = Merge(below.Kinds, Kinds),
        Titles = Merge(below.Titles, Titles),
        Fillers = [.. below.Fillers, .. Fillers],
        RelativePeriods = [.. below.RelativePeriods, .. RelativePeriods],
        OwnPeriods = [.. below.OwnPeriods, .. OwnPeriods],
        Issuers = [.. below.Issuers, .. Issuers],
        ProgrammeNames = [.. below.ProgrammeNames, .. ProgrammeNames],
        TablePrefixes = [.. below.TablePrefixes, .. TablePrefixes],
        DocumentMarks = [.. below.DocumentMarks, .. DocumentMarks],
        Parts = [.. below.Parts, .. Parts],
        HeadEnders = [.. below.HeadEnders, .. HeadEnders],
        Totals = [.. below.Totals, .. Totals],
        Notes = [.. below.Notes, .. Notes],
        Restated = [.. below.Restated, .. Restated],
        Estimates = [.. below.Estimates, .. Estimates],
        ActivityFields = [.. below.ActivityFields, .. ActivityFields],
        SubjectLeads = [.. below.SubjectLeads, .. SubjectLeads],
        ActivityHeadings = [.. below.ActivityHeadings, .. ActivityHeadings],
        Sizes = [.. below.Sizes, .. Sizes],
        Footers = [.. below.Footers, .. Footers],
        Scales = [.. below.Scales, .. Scales],
        Rates = [.. below.Rates, .. Rates],
        Measures = [.. below.Measures, .. Measures],
        Units = [.. below.Units, .. Units],
        Districts = [.. below.Districts, .. Districts],
        Wholes = [.. below.Wholes, .. Wholes],
        Activities = [.. below.Activities, .. Activities],
        SubjectNouns = [.. below.SubjectNouns, .. SubjectNouns],
        WholeHeadings = WholeHeadings.Concat(below.WholeHeadings).DistinctBy(entry => entry.Key).ToDictionary(StringComparer.Ordinal),
        SavingWords = [.. below.SavingWords, .. SavingWords],
        SavedThings = [.. below.SavedThings, .. SavedThings],
    };

    private static Dictionary<string, IReadOnlyList<string>> Merge(IReadOnlyDictionary<string, IReadOnlyList<string>> below, IReadOnlyDictionary<string, IReadOnlyList<string>> own) =>
        below.Keys.Union(own.Keys, StringComparer.Ordinal).ToDictionary(
            key => key,
            IReadOnlyList<string> (key) => [.. below.GetValueOrDefault(key, []), .. own.GetValueOrDefault(key, [])],
            StringComparer.Ordinal);
}
