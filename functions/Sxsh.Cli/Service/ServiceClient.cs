using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Sxsh.Cli.Access;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Service;

/// <summary>The service's HTTP interface, as far as this tool needs it.</summary>
internal sealed class ServiceClient : IDisposable
{
    // The most that the service gives at once.
    private const int PageLimit = 1000;

    // Long enough for 32 MB over a slow line; a question is answered far sooner.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    // Limits count minutes; whoever has used up a day is told at once.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http;
    private readonly IServiceCredential? _credential;

    /// <summary>Makes a client of somebody who is not signed in.</summary>
    /// <param name="address">Address of the service, without <c>/api</c>.</param>
    public ServiceClient(Uri address)
        : this(address, null)
    {
    }

    /// <summary>Makes a client.</summary>
    /// <param name="address">Address of the service, without <c>/api</c>.</param>
    /// <param name="credential">Proves who calls; <see langword="null"/> for somebody who is not signed in.</param>
    public ServiceClient(Uri address, IServiceCredential? credential)
    {
        _credential = credential;

        // A proxy for the outside world cannot reach this machine's loopback address.
        var handler = new SocketsHttpHandler { UseProxy = !address.IsLoopback };
        _http = new HttpClient(handler) { BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"), Timeout = Timeout };
    }

    /// <summary>Asks whether the service can do its work.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns><see langword="false"/> also where nothing answers.</returns>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(new Uri("api/health", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Asks for the ledger's counts.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or not with counts.</exception>
    public Task<LedgerCounts> GetLedgerAsync(CancellationToken cancellationToken) => GetAsync<LedgerCounts>("api/ledger", cancellationToken);

    /// <summary>Lists all that was sent to a dataset, page by page.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The submissions, in no certain order.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or not with submissions.</exception>
    public Task<IReadOnlyList<KnownSubmission>> ListSubmissionsAsync(Dataset dataset, CancellationToken cancellationToken) =>
        ListSubmissionsAsync<KnownSubmission>($"dataset={WireNames.Of(dataset)}", cancellationToken);

    /// <summary>Lists the submissions a filter selects, page by page.</summary>
    /// <typeparam name="T">What of each is read.</typeparam>
    /// <param name="filter">The query of <c>GET /api/submissions</c>, without question mark and paging.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns>The submissions, in the order the service gives them.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or not with submissions.</exception>
    public async Task<IReadOnlyList<T>> ListSubmissionsAsync<T>(string filter, CancellationToken cancellationToken)
    {
        List<T> all = [];
        string? token = null;
        do
        {
            string next = token is null ? "" : $"&after={Uri.EscapeDataString(token)}";
            SubmissionPage<T> page = await GetAsync<SubmissionPage<T>>($"api/submissions?{filter}&limit={PageLimit}{next}", cancellationToken);
            all.AddRange(page.Items);
            if (page.Next is not null && page.Next == token)
            {
                throw new ServiceFailure("api/submissions: the answer begins over and over at the same page.", null);
            }

            token = page.Next;
        }
        while (token is not null);
        return all;
    }

    /// <summary>Sends a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="province">Slug, name or code of the province.</param>
    /// <param name="period">The period; a span may be written with <c>/</c>.</param>
    /// <param name="dataset">Real or made-up figures.</param>
    /// <param name="sent">Told as bytes go out.</param>
    /// <param name="cancellationToken">Breaks the upload off.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="ServiceFailure">The service does not answer or does not take the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<UploadReceipt> UploadAsync(string file, string province, string period, Dataset dataset, Action<long> sent, CancellationToken cancellationToken)
    {
        string path = string.Join('/', new[] { province, period.Replace('/', '_'), Path.GetFileName(file) }.Select(Uri.EscapeDataString));
        string query = dataset == Dataset.Real ? "" : $"?dataset={WireNames.Of(dataset)}";
        return await SendAsync<UploadReceipt>(
            () => new HttpRequestMessage(HttpMethod.Post, new Uri($"api/reports/{path}{query}", UriKind.Relative))
            {
                Content = new MeteredContent(File.OpenRead(file), sent) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } },
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Sends any request, with the credential of this client. Where the service asks to wait because too much was asked for, it is waited and asked again.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="makeRequest">Makes the request; its address is relative to the service's.</param>
    /// <param name="cancellationToken">Breaks the request off.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ServiceFailure">The service does not answer, or not with that.</exception>
    public async Task<T> SendAsync<T>(Func<HttpRequestMessage> makeRequest, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using HttpRequestMessage request = makeRequest();
                return await SendAsync<T>(request, cancellationToken);
            }
            catch (ServiceFailure failure) when (failure.RetryAfter is { } pause && pause <= LongestPause)
            {
                await Task.Delay(pause, cancellationToken);
            }
        }
    }

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        await SendAsync<T>(() => new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)), cancellationToken);

    private async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            request.Headers.Authorization = _credential is null ? null : new AuthenticationHeaderValue("Bearer", await _credential.BearerAsync(cancellationToken));
            using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                throw await RefusalAsync(response, cancellationToken);
            }

            return await response.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancellationToken)
                ?? throw new ServiceFailure($"{request.RequestUri}: the answer is empty.", null);
        }
        catch (HttpRequestException exception)
        {
            throw new ServiceFailure($"{_http.BaseAddress}: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new ServiceFailure($"{request.RequestUri}: the answer is not understood: {exception.Message}", exception);
        }
    }

    private static async Task<ServiceFailure> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        Problem problem = new(null, null, null);
        if (response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.Ordinal))
        {
            problem = await response.Content.ReadFromJsonAsync<Problem>(JsonSerializerOptions.Web, cancellationToken) ?? problem;
        }

        string text = problem.ToString();
        return new ServiceFailure(text.Length > 0 ? text : $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}", null)
        {
            Code = problem.Code,
            RetryAfter = response.StatusCode == HttpStatusCode.TooManyRequests ? response.Headers.RetryAfter?.Delta : null,
        };
    }

    private sealed record SubmissionPage<T>(IReadOnlyList<T> Items, string? Next);
}
