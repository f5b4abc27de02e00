using Microsoft.AspNetCore.WebUtilities;

namespace Sxsh.Functions.Api;

/// <summary>The one file of a form. Before it says that it has ended it reads on, so that a form with a second file or without its end is refused before anything is stored.</summary>
/// <param name="file">The file's section; owned by the reader.</param>
/// <param name="form">The form that it is in.</param>
public sealed class OnlyFileStream(Stream file, MultipartReader form) : Stream
{
    private bool _isEnd;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidRequestException">The form has a second file, or breaks off.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_isEnd)
        {
            return 0;
        }

        int count = await UploadForm.ReadAsync(() => file.ReadAsync(buffer, cancellationToken).AsTask());
        if (count == 0 && buffer.Length > 0)
        {
            _isEnd = true;
            if (await UploadForm.NextFileAsync(form, cancellationToken) is not null)
            {
                throw new InvalidRequestException(Problems.BadBody, "Biểu mẫu có nhiều hơn một tệp. Hãy gửi mỗi lần một tệp.", null);
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A form is read asynchronously.");

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
