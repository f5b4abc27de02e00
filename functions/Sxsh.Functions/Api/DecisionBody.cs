using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>A decision on a submission, as it is sent.</summary>
public sealed class DecisionBody
{
    /// <summary>What the decider saw.</summary>
    [Description("The revision of the submission that the decision rests on, as GET /api/submissions/{id} answers it.")]
    public string? Revision { get; init; }

    /// <summary>Why.</summary>
    [Description("Why, in Vietnamese; needed to return and to withdraw. At most 2000 characters.")]
    public string? Reason { get; init; }

    /// <summary>Until when.</summary>
    [Description("Only to return: the last day, in Viet Nam, for a corrected version, for example 2026-12-15. Not before today.")]
    public string? Due { get; init; }

    /// <summary>Whether official too.</summary>
    [Description("Only to withdraw, and only by the ministry: true if its figures are not to be official any more either.")]
    public bool? Official { get; init; }
}
