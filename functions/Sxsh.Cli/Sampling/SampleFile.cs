namespace Sxsh.Cli.Sampling;

/// <summary>One file of the synthetic country.</summary>
/// <param name="Province">Slug of the province.</param>
/// <param name="Period">Period of the report, as paths write it.</param>
/// <param name="Name">Name of the file, ASCII.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record SampleFile(string Province, string Period, string Name, byte[] Content);
