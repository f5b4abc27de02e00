using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using Sxsh.Functions.Api;

namespace Sxsh.Functions.Dashboards;

/// <summary>Answers what no endpoint does: files of the dashboards, their page for every address that a person may open, and else that there is nothing.</summary>
/// <param name="next">The endpoints.</param>
/// <param name="files">The built pages.</param>
public sealed class DashboardPages(RequestDelegate next, DashboardFiles files)
{
    private const string HashedFolder = "/assets/";
    private const string ForOneYear = "public, max-age=31536000, immutable";
    private const string Always = "no-cache";
    private const string Html = "text/html";

    private readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>Answers, or passes on to the endpoint that was found.</summary>
    /// <param name="context">The request.</param>
    /// <returns>A task that ends when it is answered.</returns>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not null)
        {
            return next(context);
        }

        IResult answer = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? Answer(context.Request, context.Response)
            : Problems.NotFound(context.Request.Path);
        return answer.ExecuteAsync(context);
    }

    private IResult Answer(HttpRequest request, HttpResponse response)
    {
        string path = request.Path.Value ?? "/";
        if (path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) || path.Equals("/api", StringComparison.OrdinalIgnoreCase))
        {
            return Problems.NotFound(request.Path);
        }

        if (path != "/" && files.Find(path) is { } file)
        {
            response.Headers.CacheControl = path.StartsWith(HashedFolder, StringComparison.Ordinal) ? ForOneYear : Always;
            return Send(file, path, request, response);
        }

        bool isPage = path == "/" || (!Path.HasExtension(path) && request.Headers.Accept.ToString().Contains(Html, StringComparison.OrdinalIgnoreCase));
        return isPage ? Page(request, response) : Problems.NotFound(request.Path);
    }

    private IResult Page(HttpRequest request, HttpResponse response)
    {
        response.Headers.CacheControl = Always;
        return files.Find(DashboardFiles.Index) is { } index
            ? Send(index, DashboardFiles.Index, request, response)
            : TypedResults.Text("SXSH. Trang tổng quan chưa được dựng; giao diện lập trình có tại /openapi/v1.json.\n", "text/plain; charset=utf-8");
    }

    private FileStreamHttpResult Send(IFileInfo file, string path, HttpRequest request, HttpResponse response)
    {
        string type = _types.TryGetContentType(path, out string? known) ? known : "application/octet-stream";
        type = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        IFileInfo sent = file;
        if (files.Find(path + ".br") is { } packed)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (BrotliResult.IsTakenBy(request))
            {
                response.Headers.ContentEncoding = "br";
                sent = packed;
            }
        }

        EntityTagHeaderValue tag = new($"\"{sent.LastModified.UtcTicks:x}-{sent.Length:x}\"");
        return TypedResults.Stream(sent.CreateReadStream(), type, lastModified: sent.LastModified, entityTag: tag);
    }
}
