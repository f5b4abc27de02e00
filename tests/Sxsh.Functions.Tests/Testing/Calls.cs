using System.Net.Http.Headers;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>What tests do over and over.</summary>
public static class Calls
{
    public static HttpContent Body(byte[] bytes) => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    /// <summary>A body whose length is not told beforehand.</summary>
    public static HttpContent Chunked(byte[] bytes) => new UnknownLength(bytes);

    public static async Task<string> UploadAsync(this HttpClient client, string province, string period, string fileName, byte[] bytes, Dataset dataset = Dataset.Real)
    {
        HttpResponseMessage response = await client.PostAsync($"/api/reports/{province}/{period}/{Uri.EscapeDataString(fileName)}?dataset={WireNames.Of(dataset)}", Body(bytes));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.JsonAsync()).GetProperty("blob").GetString()!;
    }

    /// <summary>Uploads a file and does what the triggers would.</summary>
    public static async Task<string> SubmitAsync(this TestApp app, HttpClient client, string fileName, byte[] bytes, Dataset dataset = Dataset.Real)
    {
        string blob = await client.UploadAsync("ben-tre", "2011", fileName, bytes, dataset);
        await app.Get<ITrigger<BlobHint>>().RunAsync(new BlobHint(blob), CancellationToken.None);
        foreach (WorkItem item in await app.Stores.RollUps.ReceiveAsync(32, TimeSpan.FromMinutes(1), CancellationToken.None))
        {
            await app.Get<ITrigger<Area>>().RunAsync(RollUpMessage.Read(item.Text), CancellationToken.None);
            await app.Stores.RollUps.CompleteAsync(item, CancellationToken.None);
        }

        return (await client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}")).GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private sealed class UnknownLength(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
