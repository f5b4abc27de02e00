using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>An upload store during whose listing something else happens.</summary>
internal sealed class BusyUploads(IUploadStore uploads) : IUploadStore
{
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public async IAsyncEnumerable<UploadedBlob> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Meanwhile();
        await foreach (UploadedBlob blob in uploads.ListAsync(cancellationToken))
        {
            yield return blob;
        }
    }

    public Task<UploadedBlob?> FindAsync(string name, CancellationToken cancellationToken) => uploads.FindAsync(name, cancellationToken);

    public Task<Stream?> OpenReadAsync(UploadedBlob blob, CancellationToken cancellationToken) => uploads.OpenReadAsync(blob, cancellationToken);

    public Task<UploadedBlob> WriteAsync(string name, Stream content, Dataset dataset, Actor sender, CancellationToken cancellationToken) => uploads.WriteAsync(name, content, dataset, sender, cancellationToken);

    public IAsyncEnumerable<string> ListReceiptsAsync(CancellationToken cancellationToken) => uploads.ListReceiptsAsync(cancellationToken);

    public Task<Actor?> FindSenderAsync(string name, CancellationToken cancellationToken) => uploads.FindSenderAsync(name, cancellationToken);
}
