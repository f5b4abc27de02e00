namespace Sxsh.Pipeline.Model;

/// <summary>What a submission of the file would come to.</summary>
public enum CheckOutcome
{
    /// <summary>Taken; issues may remain.</summary>
    Done,

    /// <summary>Not taken.</summary>
    Rejected,
}
