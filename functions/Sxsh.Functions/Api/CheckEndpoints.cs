using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Checks files without taking them in.</summary>
public static class CheckEndpoints
{
    private const int BufferSize = 1 << 16;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapCheck(this IEndpointRouteBuilder api) =>
        api.MapPost("check", CheckAsync)
            .WithName("CheckReport")
            .WithSummary("Says what a submission of the file would come to, and keeps nothing. The body is the file, or a form with one file.")
            .Accepts<Stream>("*/*", "multipart/form-data")
            .MayAnswer(Problems.BadParameter, Problems.FileTooLarge);

    private static async Task<Ok<CheckAnswer>> CheckAsync(
        [Description("Slug, name or code of the province; none checks the file alone.")] string? province,
        [Description("Reporting period; none checks the file alone.")] string? period,
        [Description("real (default) or synthetic.")] string? dataset,
        [Description("File name with its extension; may be left out with a form.")] string? fileName,
        HttpRequest request,
        ReportChecker checker,
        BackgroundReader backgrounds,
        Catalogue catalogue,
        IOptions<UploadOptions> options,
        CancellationToken cancellationToken)
    {
        ReportDestination destination = ReportDestination.Of(catalogue, Named(province), Named(period)) with { Dataset = Parameters.OneOf<Dataset>("dataset", dataset) ?? Dataset.Real };
        UploadBody body = await UploadBody.OpenAsync(request, options, cancellationToken);
        string name = UploadName.Checked(string.IsNullOrWhiteSpace(fileName) ? body.FileName : fileName);
        await using FileStream content = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await body.Content.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        ReportBackground background = await backgrounds.ReadAsync(new ReportKey(destination.Dataset, destination.Area, destination.Period, ReportKey.NameOf(name)), cancellationToken);
        CheckResult result = checker.Check(content, name, destination, background, cancellationToken);
        return TypedResults.Ok(CheckAnswer.Of(result with { Issues = IssueConcern.Tell(result.Issues, result.Observations, background.Replies) }, catalogue));
    }

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
