using System.Net;

namespace Sxsh.Cli.Service;

/// <summary>A file as the body of a request, streamed, telling how many bytes are sent.</summary>
/// <param name="file">The file, from its first byte; closed with the request.</param>
/// <param name="sent">Told after each piece: its bytes.</param>
internal sealed class MeteredContent(FileStream file, Action<long> sent) : HttpContent
{
    private const int PieceBytes = 64 * 1024;

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        byte[] piece = new byte[PieceBytes];
        int count;
        while ((count = await file.ReadAsync(piece, cancellationToken)) > 0)
        {
            await stream.WriteAsync(piece.AsMemory(0, count), cancellationToken);
            sent(count);
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = file.Length;
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
