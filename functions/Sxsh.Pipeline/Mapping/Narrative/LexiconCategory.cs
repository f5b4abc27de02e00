namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What a phrase of the lexicon is for.</summary>
internal enum LexiconCategory
{
    /// <summary>A noun that is counted, or a unit; named by its class.</summary>
    Head,

    /// <summary>Words that grammar patterns name.</summary>
    Term,

    /// <summary>A wording of the catalogue; named by its indicator.</summary>
    Wording,

    /// <summary>Words that say result, target or plan; named by the kind.</summary>
    Kind,

    /// <summary>Words that hold kind words and say no kind.</summary>
    NoKind,

    /// <summary>Words that say that the text is about cleaner production.</summary>
    Topic,

    /// <summary>Words of a neighboring matter.</summary>
    NearTopic,

    /// <summary>Words of other matters.</summary>
    OffTopic,

    /// <summary>A province; named by its slug.</summary>
    Province,
}
