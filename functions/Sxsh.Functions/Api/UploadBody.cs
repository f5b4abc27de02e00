using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Api;

/// <summary>The file in a request: the whole body, or the one file of a form. It is read as it comes and breaks off beyond the limit.</summary>
/// <param name="Content">The bytes; forward only.</param>
/// <param name="FileName">File name that the form gives; <see langword="null"/> for a plain body.</param>
public sealed record UploadBody(Stream Content, string? FileName)
{
    private const string Form = "multipart/form-data";
    private const long FormOverhead = 64 * 1024;

    /// <summary>Opens the file in a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The limit.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The file.</returns>
    /// <exception cref="TooLargeException">The request says itself that it is too large.</exception>
    /// <exception cref="InvalidRequestException">The form has no file.</exception>
    public static async Task<UploadBody> OpenAsync(HttpRequest request, IOptions<UploadOptions> options, CancellationToken cancellationToken)
    {
        long maxBytes = options.Value.MaxBytes;
        MediaTypeHeaderValue? contentType = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? parsed) ? parsed : null;
        bool isForm = contentType is not null && contentType.MediaType.Equals(Form, StringComparison.OrdinalIgnoreCase);
        if (request.ContentLength > maxBytes + (isForm ? FormOverhead : 0))
        {
            throw new TooLargeException(maxBytes);
        }

        LiftServerLimit(request);
        if (contentType is null || !isForm)
        {
            return new UploadBody(new LimitedStream(request.Body, maxBytes), null);
        }

        MultipartReader form = UploadForm.Open(contentType, new LimitedStream(request.Body, maxBytes + FormOverhead));
        FileMultipartSection file = await UploadForm.NextFileAsync(form, cancellationToken)
            ?? throw new InvalidRequestException(Problems.BadBody, "Biểu mẫu không có tệp nào. Hãy đính kèm một tệp.", null);
        return file.FileStream is { } stream
            ? new UploadBody(new LimitedStream(new OnlyFileStream(stream, form), maxBytes), file.FileName)
            : throw new InvalidOperationException("A file section has no stream.");
    }

    // The server's own limit lies below ours, and breaks the connection instead of explaining.
    private static void LiftServerLimit(HttpRequest request)
    {
        IHttpMaxRequestBodySizeFeature? limit = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = null;
        }
    }
}
