using System.Net;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Hosting.FunctionsHost;

/// <summary>Both hosts leave the same in storage. The custom handler is called over a real connection at a port of its own.</summary>
public sealed class SameStoreTests
{
    private const string BlobName = "ben-tre/2011/01JDQ8/Báo cáo SXSH (lần 2).xlsx";

    [Fact]
    public async Task Ingest_ByRecordedTriggersAndByTheWatcher_LeavesTheSame()
    {
        // The moment of an upload is part of what is published: both are uploaded at the same.
        ManualTime time = new();
        await using TestApp handler = new() { Stores = MemoryStores.Create(time), Settings = { ["FUNCTIONS_CUSTOMHANDLER_PORT"] = FreePort.Find().ToString(System.Globalization.CultureInfo.InvariantCulture) } };
        await using TestApp standalone = new() { Stores = MemoryStores.Create(time), IsDriven = true };
        byte[] report = Samples.Workbook();
        handler.Uploads.Put(BlobName, report, Dataset.Real);
        standalone.Uploads.Put(BlobName, report, Dataset.Real);

        await DriveAsync(handler);
        standalone.CreateClient();
        await Until.True(async () => await ContentAsync(standalone.Stores) is [.., ['c', ..]]);

        Assert.Equal(await ContentAsync(handler.Stores), await ContentAsync(standalone.Stores));
        Assert.Contains(await ContentAsync(handler.Stores), line => line.StartsWith("cube ", StringComparison.Ordinal));
    }

    private static async Task DriveAsync(TestApp app)
    {
        int port = int.Parse(app.Settings["FUNCTIONS_CUSTOMHANDLER_PORT"]!, System.Globalization.CultureInfo.InvariantCulture);
        app.UseKestrel(port);
        app.StartServer();
        Uri address = new($"http://127.0.0.1:{port}");
        using HttpClient host = new();
        foreach (string name in (string[])["readiness-probe", "blob-trigger", "blob-trigger", "queue-trigger", "timer-trigger"])
        {
            HttpResponseMessage response = await host.SendAsync(RecordedRequest.Read(name).With("Host", address.Authority).ToMessage(address));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{name}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    // Everything but instants, attempts and ETags, which tell when something was done and not what.
    private static async Task<string[]> ContentAsync(Stores stores)
    {
        List<string> lines = [];
        await foreach (Submission submission in stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None))
        {
            lines.Add($"version {submission.Id} {submission.BlobName} {submission.Sha256} {submission.Processing} {submission.Format} {submission.Run} {submission.Counts}");
            if (submission.Run is { } run)
            {
                lines.AddRange(await stores.Runs.ObservationsAsync(submission.Id, run, CancellationToken.None).Select(observation => $"observation {observation}").ToListAsync());
                lines.AddRange(await stores.Runs.IssuesAsync(submission.Id, run, CancellationToken.None).Select(issue => $"issue {issue}").ToListAsync());
            }
        }

        await foreach (ReportPointers pointers in stores.Ledger.ListPointersAsync(LedgerScope.All, CancellationToken.None))
        {
            lines.Add($"pointers {pointers.Report} {pointers.Latest.Number} {pointers.Latest.Run}");
        }

        if (await stores.Published.ReadIndexAsync(new CubeScope(CubeAudience.National, Dataset.Real), CancellationToken.None) is { } index)
        {
            lines.Add($"cube {index.Hash} {string.Join(' ', index.Areas.Select(area => $"{area.Key}={area.Value.PartHash}"))}");
        }

        return [.. lines];
    }
}
