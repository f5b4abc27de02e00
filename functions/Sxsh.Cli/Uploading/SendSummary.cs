namespace Sxsh.Cli.Uploading;

/// <summary>What became of reports that were to be sent.</summary>
/// <param name="Sent">How many the service took.</param>
/// <param name="Held">How many it holds already, so that they were not sent.</param>
/// <param name="Failures">Those that could not be sent, in the order they were given.</param>
internal sealed record SendSummary(int Sent, int Held, IReadOnlyList<SendFailure> Failures);
