namespace Sxsh.Cli.Uploading;

/// <summary>A report that could not be sent.</summary>
/// <param name="Report">The report.</param>
/// <param name="Message">Why, for a person.</param>
internal sealed record SendFailure(OutgoingReport Report, string Message);
