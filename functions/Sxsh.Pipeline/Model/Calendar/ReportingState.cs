namespace Sxsh.Pipeline.Model.Calendar;

/// <summary>How an area stands with its reports on a period, in one word: the first of these that is true, from the last to the first.</summary>
public enum ReportingState
{
    /// <summary>Nothing counts, and nothing is due yet.</summary>
    Silent,

    /// <summary>Nothing counts, and the due day is over.</summary>
    Overdue,

    /// <summary>Something counts, and the first of it came in time or is not due by a certain day.</summary>
    OnTime,

    /// <summary>Something counts, and all of it came after the due day.</summary>
    Late,

    /// <summary>The area stated that it has nothing to report, and reports nothing else.</summary>
    Nil,

    /// <summary>The ministry accepted all that counts.</summary>
    Accepted,

    /// <summary>The ministry returned something that counts.</summary>
    Returned,
}
