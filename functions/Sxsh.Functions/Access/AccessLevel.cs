namespace Sxsh.Functions.Access;

/// <summary>How far a role reaches at an endpoint. Ordered: of several roles, the farthest counts.</summary>
public enum AccessLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only what belongs to the caller's own areas.</summary>
    Own,

    /// <summary>Everything.</summary>
    All,
}
