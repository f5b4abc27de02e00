using System.Text.Json;
using Sxsh.Cli.Service;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Cli.Reprocessing;

/// <summary>The service's HTTP interface for reprocessing.</summary>
/// <param name="client">The service.</param>
internal sealed class ReprocessService(ServiceClient client)
{
    /// <summary>Lists what another version of code, catalogue or rules made, page by page.</summary>
    /// <param name="options">Which ones.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The reports, by id.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or not with a list.</exception>
    public Task<IReadOnlyList<OutdatedReport>> ListOutdatedAsync(ReprocessOptions options, CancellationToken cancellationToken) =>
        client.ListSubmissionsAsync<OutdatedReport>(
            $"outdated=true{Parameter("province", options.Province)}{Parameter("period", options.Period)}{Parameter("dataset", options.Dataset is { } dataset ? WireNames.Of(dataset) : null)}",
            cancellationToken);

    /// <summary>Asks what would differ.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The differences.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or refuses.</exception>
    public Task<ReprocessAnswer> PreviewAsync(string id, CancellationToken cancellationToken) => PostAsync(id, "dryRun=true", cancellationToken);

    /// <summary>Applies what was shown.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="run">The run whose differences were shown.</param>
    /// <param name="cancellationToken">Breaks the request off.</param>
    /// <returns>What was applied.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or refuses.</exception>
    public Task<ReprocessAnswer> ApplyAsync(string id, string run, CancellationToken cancellationToken) => PostAsync(id, $"run={Uri.EscapeDataString(run)}", cancellationToken);

    private static string Parameter(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private async Task<ReprocessAnswer> PostAsync(string id, string query, CancellationToken cancellationToken)
    {
        var address = new Uri($"api/submissions/{Uri.EscapeDataString(id)}/reprocess?{query}", UriKind.Relative);
        JsonElement answer = await client.SendAsync<JsonElement>(() => new HttpRequestMessage(HttpMethod.Post, address), cancellationToken);
        try
        {
            return answer.Deserialize<ReprocessAnswer>(AnswerJson.Options) ?? throw new ServiceFailure($"{address}: the answer is empty.", null);
        }
        catch (JsonException exception)
        {
            throw new ServiceFailure($"{address}: the answer is not understood: {exception.Message}", exception);
        }
    }
}
