using System.Net;

namespace Sxsh.Pipeline.Tests.Storage.Tables;

/// <summary>Answers the first requests itself and hands the others on; keeps what was sent.</summary>
internal sealed class StubHandler(HttpMessageHandler inner, params HttpStatusCode[] first) : DelegatingHandler(inner)
{
    private readonly List<HttpRequestMessage> _sent = [];

    public IReadOnlyList<HttpRequestMessage> Sent => _sent;

    /// <summary>Answers every request the same way.</summary>
    public static StubHandler Always(HttpStatusCode status, string json) => new(new Answer(status, json));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent.Add(request);
        if (_sent.Count > first.Length)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var response = new HttpResponseMessage(first[_sent.Count - 1]) { Content = new ByteArrayContent([]), RequestMessage = request };
        response.Headers.Add("Retry-After", "0");
        return response;
    }

    private sealed class Answer(HttpStatusCode status, string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(json), RequestMessage = request });
    }
}
