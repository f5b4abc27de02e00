using Microsoft.AspNetCore.Diagnostics;
using Sxsh.Functions.Access;
using Sxsh.Functions.Hosting;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Turns exceptions that reach the HTTP border into problems; what broke is logged and never answered.</summary>
/// <param name="storage">Whether storage answers.</param>
/// <param name="logger">Where unexpected failures are told.</param>
public sealed partial class ProblemAnswers(StorageWatch storage, ILogger<ProblemAnswers> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        IResult problem = exception switch
        {
            InvalidRequestException invalid => Problems.Of(invalid.Kind, invalid.Detail, invalid.Parameter),
            TooLargeException tooLarge => Problems.TooLarge(tooLarge.MaxBytes),
            IssuerAwayException away => IssuerAway(httpContext, away),
            PageTokenException => Problems.Of(Problems.BadParameter, "Tham số “after” không phải là mã trang mà hệ thống đã trả về. Hãy dùng giá trị “next” của trang trước.", "after"),
            BadHttpRequestException bad => Problems.OfStatus(bad.StatusCode, httpContext.Request.Path),
            _ => await UnexpectedAsync(httpContext, exception, cancellationToken),
        };
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private IResult IssuerAway(HttpContext context, IssuerAwayException away)
    {
        Log.IssuerAway(logger, away.Message, away.InnerException?.Message ?? "asked just now");
        return AccessProblems.IssuerAway(context);
    }

    private async Task<IResult> UnexpectedAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (await storage.IsReachableAsync(cancellationToken))
        {
            Log.Failed(logger, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "?", exception);
            return Problems.Broken();
        }

        Log.StorageAway(logger, exception.GetType().Name);
        context.Response.Headers.RetryAfter = "5";
        return Problems.Away();
    }

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Error, "{Method} {Endpoint} failed.")]
        public static partial void Failed(ILogger logger, string method, string endpoint, Exception exception);

        [LoggerMessage(1202, LogLevel.Warning, "A request could not be answered because storage is away ({Failure}).")]
        public static partial void StorageAway(ILogger logger, string failure);

        [LoggerMessage(1203, LogLevel.Warning, "Nobody can be told apart: {Issuer} ({Failure})")]
        public static partial void IssuerAway(ILogger logger, string issuer, string failure);
    }
}
