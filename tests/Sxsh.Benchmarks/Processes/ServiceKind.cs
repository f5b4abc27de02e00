namespace Sxsh.Benchmarks.Processes;

/// <summary>Forms in which the service is published.</summary>
public enum ServiceKind
{
    /// <summary>For the installed .NET; compiled while it runs.</summary>
    FrameworkDependent,

    /// <summary>With its own .NET, compiled ahead (ReadyToRun).</summary>
    SelfContained,
}
