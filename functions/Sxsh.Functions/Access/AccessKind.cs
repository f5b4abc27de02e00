namespace Sxsh.Functions.Access;

/// <summary>Who an endpoint asks before it lets somebody in.</summary>
public enum AccessKind
{
    /// <summary>The caller's roles.</summary>
    Roles,

    /// <summary>Nobody: it holds no data of reports, and tells those signed in what more they may know.</summary>
    Open,

    /// <summary>Not the caller, but the signs of the Functions host (<c>TriggerGate</c>).</summary>
    FunctionsHost,
}
