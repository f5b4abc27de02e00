namespace Sxsh.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well: no finding of a check is above info; all files are sent; nothing is open or failed.</summary>
    public const int Success = 0;

    /// <summary>A check found warnings or errors; or an upload or a start failed.</summary>
    public const int Findings = 1;

    /// <summary>A checked file is rejected or cannot be opened, or the arguments are not understood.</summary>
    public const int Rejected = 2;

    /// <summary>Ctrl+C before the work was done, as shells count it (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
