namespace Sxsh.Pipeline.Model.Comparison;

/// <summary>What can differ between two observations of one identity.</summary>
public enum ObservationField
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>The upper end of a range.</summary>
    ValueMax,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>How exactly it is stated.</summary>
    Qualifier,

    /// <summary>Why a value is absent.</summary>
    Status,

    /// <summary>Which observation it restates.</summary>
    SameAs,

    /// <summary>Which observation it is a part of.</summary>
    PartOf,

    /// <summary>The value or unit as the report shows it.</summary>
    Reported,

    /// <summary>Whether a person has to confirm it.</summary>
    NeedsReview,

    /// <summary>How sure the mapping is.</summary>
    Confidence,

    /// <summary>The cell or sentence it was read from.</summary>
    Source,

    /// <summary>Its place among the observations of the same identity; of those the first one counts.</summary>
    Order,
}
