using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Calls the service's triggers as the Functions host does, after its recorded requests.</summary>
public sealed class HandlerDriver(HttpClient service, Stores stores)
{
    private static readonly RecordedRequest Blob = RecordedRequest.Read("blob-trigger").Without("Host");
    private static readonly RecordedRequest Queue = RecordedRequest.Read("queue-trigger").Without("Host");
    private static readonly RecordedRequest Timer = RecordedRequest.Read("timer-trigger").Without("Host");

    public Task<HttpResponseMessage> SweepAsync() => SendAsync(Timer);

    public Task<HttpResponseMessage> UploadedAsync(string blobName) => SendAsync(UploadedRequest(blobName));

    public Task<HttpResponseMessage> RollUpAsync(string message) =>
        SendAsync(Queue with { Body = JsonSerializer.Serialize(new { Data = new { message = JsonSerializer.Serialize(message) }, Metadata = new { } }) });

    /// <summary>The trigger's request with the marks of one that came from outside.</summary>
    public Task<HttpResponseMessage> ForgedAsync(string blobName) => SendAsync(UploadedRequest(blobName).With("X-Forwarded-For", "203.0.113.7"));

    /// <summary>Works off the queue, each message so many times.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> RollUpAllAsync(int times)
    {
        int count = 0;
        while (await stores.RollUps.ReceiveAsync(32, TimeSpan.FromMinutes(5), CancellationToken.None) is { Count: > 0 } items)
        {
            foreach (WorkItem item in items)
            {
                for (int i = 0; i < times; i++)
                {
                    Assert.True((await RollUpAsync(item.Text)).IsSuccessStatusCode);
                }

                await stores.RollUps.CompleteAsync(item, CancellationToken.None);
                count++;
            }
        }

        return count;
    }

    private static RecordedRequest UploadedRequest(string blobName) =>
        Blob with { Body = JsonSerializer.Serialize(new { Data = new { }, Metadata = new { name = JsonSerializer.Serialize(blobName) } }) };

    private Task<HttpResponseMessage> SendAsync(RecordedRequest request) => service.SendAsync(request.ToMessage(service.BaseAddress!));
}
