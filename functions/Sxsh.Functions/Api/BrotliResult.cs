using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Sxsh.Functions.Api;

/// <summary>Answers with a body that is kept compressed: as it is where the client takes Brotli, else unpacked on the way.</summary>
/// <param name="brotli">The body, compressed with Brotli.</param>
/// <param name="contentType">Its type before compression.</param>
public sealed class BrotliResult(ReadOnlyMemory<byte> brotli, string contentType) : IResult
{
    private const string Brotli = "br";

    /// <summary>Tells whether a client takes Brotli.</summary>
    /// <param name="request">Its request.</param>
    /// <returns><see langword="true"/> if it says so; a mere <c>*</c> does not.</returns>
    public static bool IsTakenBy(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.ContentType = contentType;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsTakenBy(httpContext.Request))
        {
            response.Headers.ContentEncoding = Brotli;
            response.ContentLength = brotli.Length;
            await response.Body.WriteAsync(brotli, httpContext.RequestAborted);
            return;
        }

        await using BrotliStream unpacked = new(new MemoryStream(brotli.ToArray(), writable: false), CompressionMode.Decompress);
        await unpacked.CopyToAsync(response.Body, httpContext.RequestAborted);
    }
}
