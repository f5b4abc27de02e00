namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What the text of a value cell states.</summary>
internal enum ValueMeaning
{
    /// <summary>A number or range.</summary>
    Number,

    /// <summary>None happened.</summary>
    Nil,

    /// <summary>Not known.</summary>
    Unavailable,

    /// <summary>Does not apply.</summary>
    NotApplicable,

    /// <summary>A quantity without a figure.</summary>
    NoFigure,

    /// <summary>Something else.</summary>
    NotANumber,

    /// <summary>A number too large or too exact to keep.</summary>
    OutOfRange,
}
