using System.Net;
using Azure;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Sends a plan in order, each file until it was acknowledged, and sends again what storage has lost since.</summary>
/// <param name="plan">What to send.</param>
/// <param name="stores">Where to look whether it is still there.</param>
/// <param name="raw">Where to drop what does not go through the API.</param>
/// <param name="address">The service.</param>
public sealed class CarefulSender(IReadOnlyList<PlannedUpload> plan, Stores stores, RawContainer raw, Uri address) : IDisposable
{
    // Versions are ordered by Last-Modified, which has whole seconds.
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1.05);

    private readonly HttpClient _client = Open(address);
    private readonly Dictionary<int, UploadedBlob> _sent = [];
    private readonly Dictionary<int, DateTimeOffset> _sentAt = [];

    /// <summary>Uploads that were sent more than once.</summary>
    public int SentAgain { get; private set; }

    public int Sent => _sent.Count;

    public void Dispose() => _client.Dispose();

    /// <summary>Sends one file of the plan, after making sure that what goes before it is still there.</summary>
    public async Task SendAsync(int index, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (Before(index) is { } before)
                {
                    await AfterAsync(before, cancellationToken);
                }

                UploadedBlob blob = await SendOnceAsync(plan[index], cancellationToken);
                SentAgain += _sent.ContainsKey(index) ? 1 : 0;
                _sent[index] = blob;
                _sentAt[index] = TimeProvider.System.GetUtcNow();
                return;
            }
            catch (Exception away) when (IsAway(away) && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    /// <summary>Sends what is no longer in the container, and whatever of the same report came after it.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendMissingAsync(CancellationToken cancellationToken)
    {
        HashSet<string> listed = [];
        await foreach (UploadedBlob blob in stores.Uploads.ListAsync(cancellationToken))
        {
            listed.Add(blob.Name);
        }

        int[] missing =
        [
            .. plan.Index()
                .GroupBy(upload => upload.Item.Report)
                .SelectMany(report => report.Select(upload => upload.Index).SkipWhile(index => _sent.TryGetValue(index, out UploadedBlob? blob) && listed.Contains(blob.Name))),
        ];
        foreach (int index in missing)
        {
            await SendAsync(index, cancellationToken);
        }

        return missing.Length;
    }

    private static bool IsAway(Exception exception) =>
        exception is HttpRequestException or IOException or RequestFailedException or AggregateException or OperationCanceledException;

    private int? Before(int index)
    {
        for (int before = index - 1; before >= 0; before--)
        {
            if (plan[before].Report == plan[index].Report)
            {
                return before;
            }
        }

        return null;
    }

    private async Task AfterAsync(int before, CancellationToken cancellationToken)
    {
        if (!_sent.TryGetValue(before, out UploadedBlob? blob) || await stores.Uploads.FindAsync(blob.Name, cancellationToken) is null)
        {
            await SendAsync(before, cancellationToken);
        }

        TimeSpan early = _sentAt[before] + Apart - TimeProvider.System.GetUtcNow();
        if (early > TimeSpan.Zero)
        {
            await Task.Delay(early, cancellationToken);
        }
    }

    private async Task<UploadedBlob> SendOnceAsync(PlannedUpload upload, CancellationToken cancellationToken)
    {
        if (!upload.IsApi)
        {
            string name = $"{upload.Province}/{upload.Period}/{Guid.NewGuid():N}/{upload.FileName}";
            DateTimeOffset at = await raw.PutAsync(name, upload.Content, upload.Dataset);
            return new UploadedBlob(name, string.Empty, at, upload.Content.Length, upload.Dataset);
        }

        string dataset = upload.Dataset == Dataset.Real ? "real" : "synthetic";
        using HttpContent body = Calls.Body(upload.Content);
        HttpResponseMessage response = await _client.PostAsync(
            $"/api/reports/{upload.Province}/{upload.Period}/{Uri.EscapeDataString(upload.FileName)}?dataset={dataset}", body, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Accepted)
        {
            throw new HttpRequestException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }

        string blob = (await response.JsonAsync()).GetProperty("blob").GetString()!;
        return new UploadedBlob(blob, string.Empty, TimeProvider.System.GetUtcNow(), upload.Content.Length, upload.Dataset);
    }

    private static HttpClient Open(Uri address)
    {
        HttpClient client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        client.SignIn("ministry");
        return client;
    }
}
