namespace Sxsh.Pipeline.RollUps;

/// <summary>How values of one indicator and kind relate over periods.</summary>
internal enum TimeRule
{
    /// <summary>What happened: periods that do not overlap add.</summary>
    Add,

    /// <summary>A state or a level to reach: the latest stands.</summary>
    Latest,

    /// <summary>Neither: the values are listed.</summary>
    List,
}
