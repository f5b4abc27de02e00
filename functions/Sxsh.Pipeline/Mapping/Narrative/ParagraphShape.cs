namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>What part a paragraph plays in a text.</summary>
internal enum ParagraphShape
{
    /// <summary>Sentences.</summary>
    Body,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Words that lead in to the list below.</summary>
    Lead,

    /// <summary>An entry of a list.</summary>
    Item,

    /// <summary>Nothing but a date or clock time: when the page was made, not what it is about.</summary>
    PageDate,

    /// <summary>Headlines of other articles run together in one line.</summary>
    Ticker,
}
