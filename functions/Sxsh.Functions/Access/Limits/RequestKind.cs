namespace Sxsh.Functions.Access.Limits;

/// <summary>Requests that are counted together.</summary>
public enum RequestKind
{
    /// <summary>Reports that are sent.</summary>
    Upload,

    /// <summary>Files that are checked.</summary>
    Check,

    /// <summary>Other requests that change something.</summary>
    Change,

    /// <summary>Requests that only read.</summary>
    Read,
}
