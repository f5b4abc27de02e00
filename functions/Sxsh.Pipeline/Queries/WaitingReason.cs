namespace Sxsh.Pipeline.Queries;

/// <summary>Why a version waits to be confirmed.</summary>
public enum WaitingReason
{
    /// <summary>It states so much less than the version that counts; the province or the ministry confirms.</summary>
    ValuesLost,

    /// <summary>Its period was closed when it was uploaded; the ministry confirms.</summary>
    PeriodClosed,
}
