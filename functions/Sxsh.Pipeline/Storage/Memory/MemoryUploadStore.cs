using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The container <c>reports</c> and its receipts, in memory.</summary>
/// <param name="time">Dates the blobs, in whole seconds as blob storage does.</param>
public sealed class MemoryUploadStore(TimeProvider time) : IUploadStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, (UploadedBlob Blob, byte[] Content)> _blobs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Actor> _receipts = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public IAsyncEnumerable<UploadedBlob> ListAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _blobs.Values.Select(entry => entry.Blob).ToArray().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListReceiptsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _receipts.Keys.ToArray().ToAsyncEnumerable();
        }
    }

    /// <inheritdoc/>
    public Task<UploadedBlob?> FindAsync(string name, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_blobs.TryGetValue(name, out (UploadedBlob Blob, byte[] Content) entry) ? entry.Blob : null);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenReadAsync(UploadedBlob blob, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            bool unchanged = _blobs.TryGetValue(blob.Name, out (UploadedBlob Blob, byte[] Content) entry) && entry.Blob.ETag == blob.ETag;
            return Task.FromResult<Stream?>(unchanged ? new MemoryStream(entry.Content, writable: false) : null);
        }
    }

    /// <inheritdoc/>
    public async Task<UploadedBlob> WriteAsync(string name, Stream content, Dataset dataset, Actor sender, CancellationToken cancellationToken)
    {
        BlobNames.Require(name);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        lock (_lock)
        {
            if (_blobs.ContainsKey(name))
            {
                throw new InvalidOperationException($"A blob named '{name}' exists.");
            }

            UploadedBlob blob = Put(name, copy.ToArray(), dataset);
            _receipts[name] = sender;
            return blob;
        }
    }

    /// <inheritdoc/>
    public Task<Actor?> FindSenderAsync(string name, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_receipts.GetValueOrDefault(name));
        }
    }

    /// <summary>Drops a file into the container as a tool would: without a receipt, over whatever is there.</summary>
    /// <param name="name">Path within the container.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="dataset">Real or synthetic.</param>
    /// <returns>The blob.</returns>
    public UploadedBlob Put(string name, byte[] content, Dataset dataset)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            string etag = string.Create(CultureInfo.InvariantCulture, $"0x{++_version:X}");
            var blob = new UploadedBlob(name, etag, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), content.Length, dataset);
            _blobs[name] = (blob, content);
            return blob;
        }
    }

    /// <summary>Deletes a blob, as somebody with access to the container might; its receipt stays.</summary>
    /// <param name="name">Path within the container.</param>
    /// <returns><see langword="false"/> if there was none.</returns>
    public bool Delete(string name)
    {
        lock (_lock)
        {
            return _blobs.Remove(name);
        }
    }
}
