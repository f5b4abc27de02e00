using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Whatever happened: nothing waits to be chained any more, every chain holds, and tells of each version once that it was received and once what it came to.</summary>
internal static class TrailCheck
{
    private static readonly AuditAction[] Ends = [AuditAction.ReportDone, AuditAction.ReportRejected, AuditAction.ReportFailed];

    public static async Task HoldsAsync(Stores stores)
    {
        await Until.True(TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(300), async () => !await stores.Outbox.ListAsync(null, CancellationToken.None).AnyAsync());
        List<AuditEntry> all = [];
        foreach (AuditChain chain in await stores.Audit.ChainsAsync(CancellationToken.None))
        {
            List<AuditEntry> entries = await stores.Audit.ListAsync(chain, 0, CancellationToken.None).ToListAsync();
            string export = string.Concat(entries.Select(entry => AuditJson.Write(entry) + "\n")) + AuditJson.Write((await stores.Audit.FindEndAsync(chain, CancellationToken.None))!) + "\n";
            Assert.Null(Assert.Single(ChainVerifier.Verify(chain.Name, export)).Finding);
            all.AddRange(entries);
        }

        List<string> versions = await stores.Ledger.ListAsync(LedgerScope.All, CancellationToken.None).Select(version => version.Id.ToString()).Order().ToListAsync();
        Assert.Equal(versions, all.Where(entry => entry.Event.Action == AuditAction.UploadReceived).Select(entry => entry.Event.Subject.Id).Order());
        Assert.Equal(versions, all.Where(entry => Ends.Contains(entry.Event.Action)).Select(entry => entry.Event.Subject.Id).Order());
        Assert.Equal(all.Count, all.Select(entry => entry.Event.Id).Distinct().Count());
    }
}
