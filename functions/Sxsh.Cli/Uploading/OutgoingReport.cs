namespace Sxsh.Cli.Uploading;

/// <summary>A file of this machine and what it is to be sent as.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="Province">Slug, name or code of the province.</param>
/// <param name="Period">Period of the report.</param>
internal sealed record OutgoingReport(string File, string Province, string Period)
{
    /// <summary>How it is named to a person.</summary>
    public string Label => $"{Province}/{Period}/{Path.GetFileName(File)}";
}
