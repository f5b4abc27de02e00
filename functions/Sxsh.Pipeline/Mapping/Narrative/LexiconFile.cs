namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>The form of <c>Words/lexicon.json</c>.</summary>
internal sealed record LexiconFile
{
    /// <summary>Nouns that are counted and units, by class.</summary>
    public required Dictionary<string, string[]> Heads { get; init; }

    /// <summary>Words of time that a unit is counted per.</summary>
    public required string[] UnitWords { get; init; }

    /// <summary>Words before a number that say how exact it is.</summary>
    public required string[] HedgesBefore { get; init; }

    /// <summary>Words after a number that say how exact it is.</summary>
    public required string[] HedgesAfter { get; init; }

    /// <summary>Words at which the counted noun ends.</summary>
    public required string[] NpStops { get; init; }

    /// <summary>Words that say result, target or plan.</summary>
    public required Dictionary<string, string[]> Kinds { get; init; }

    /// <summary>Phrases with a result word that speak of no result.</summary>
    public required string[] NotActual { get; init; }

    /// <summary>Phrases with a plan word that speak of no plan.</summary>
    public required string[] NotPlan { get; init; }

    /// <summary>Phrases with a target word that set no target.</summary>
    public required string[] NotTarget { get; init; }

    /// <summary>Words that say that a text is about cleaner production.</summary>
    public required string[] Topic { get; init; }

    /// <summary>Words of neighboring matters.</summary>
    public required string[] NearTopic { get; init; }

    /// <summary>Words of other matters.</summary>
    public required string[] OffTopic { get; init; }
}
