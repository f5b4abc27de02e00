using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Sxsh.Functions.Api;

/// <summary>Steps through a multipart form, telling a broken one apart from our own failures.</summary>
internal static class UploadForm
{
    private const int MaxBoundaryLength = 100;

    /// <summary>Opens a form.</summary>
    /// <param name="contentType">The request's content type; its boundary parts the form.</param>
    /// <param name="body">The request's body.</param>
    /// <returns>The form, before its first section.</returns>
    /// <exception cref="InvalidRequestException">The content type has no usable boundary.</exception>
    public static MultipartReader Open(MediaTypeHeaderValue contentType, Stream body)
    {
        string? boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).Value;
        return boundary is { Length: > 0 and <= MaxBoundaryLength } ? new MultipartReader(boundary, body) : throw Broken();
    }

    /// <summary>Steps to the next section that holds a file.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The file, or <see langword="null"/> if the form has no more.</returns>
    /// <exception cref="InvalidRequestException">The form breaks off.</exception>
    public static async Task<FileMultipartSection?> NextFileAsync(MultipartReader form, CancellationToken cancellationToken)
    {
        while (await ReadAsync(() => form.ReadNextSectionAsync(cancellationToken)) is { } section)
        {
            if (section.AsFileSection() is { FileStream: not null } file)
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Reads a part of the form.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">The reading.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="InvalidRequestException">The form breaks off.</exception>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception broken) when (broken is (IOException and not BadHttpRequestException) or InvalidDataException)
        {
            throw Broken();
        }
    }

    private static InvalidRequestException Broken() =>
        new(Problems.BadBody, "Biểu mẫu gửi lên không trọn vẹn. Hãy gửi lại với kiểu multipart/form-data và một tệp.", null);
}
