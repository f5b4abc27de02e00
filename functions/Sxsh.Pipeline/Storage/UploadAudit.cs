using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>Joins what was received (container listing and receipts) with what the ledger knows.</summary>
/// <param name="stores">The stores.</param>
public sealed class UploadAudit(Stores stores)
{
    /// <summary>Makes the account of every upload.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>One account per blob, by name in ordinal order.</returns>
    public async Task<IReadOnlyList<UploadAccount>> TakeAsync(CancellationToken cancellationToken)
    {
        // The ledger first: a blob that has a row was there before, so one missing from the later listing was deleted.
        SortedDictionary<string, UploadAccount> accounts = new(StringComparer.Ordinal);
        Dictionary<SubmissionId, Submission> versions = [];
        await foreach (Submission version in stores.Ledger.ListAsync(LedgerScope.All, cancellationToken))
        {
            versions[version.Id] = version;
            accounts[version.BlobName] = new UploadAccount(version.BlobName, null, false, version, version.BlobETag);
        }

        await foreach (RepeatedUpload repeat in stores.Ledger.ListRepeatsAsync(LedgerScope.All, cancellationToken))
        {
            accounts.TryAdd(repeat.BlobName, new UploadAccount(repeat.BlobName, null, false, versions.GetValueOrDefault(repeat.Submission), repeat.BlobETag));
        }

        await foreach (string name in stores.Uploads.ListReceiptsAsync(cancellationToken))
        {
            accounts[name] = Of(name) with { HasReceipt = true };
        }

        await foreach (UploadedBlob blob in stores.Uploads.ListAsync(cancellationToken))
        {
            accounts[blob.Name] = Of(blob.Name) with { Blob = blob };
        }

        return [.. accounts.Values];

        UploadAccount Of(string name) => accounts.GetValueOrDefault(name) ?? new UploadAccount(name, null, false, null, null);
    }
}
