using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Access;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Takes reports in.</summary>
public static class ReportEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        api.MapPost("reports/{province}/{period}/nil", FileNilAsync)
            .WithName("FileNilReport")
            .WithSummary("States that there is nothing to report for the period. It is a submission like any other; filing it again changes nothing.")
            .MayAnswer(Problems.BadParameter, Problems.StorageAway);
        api.MapPost("reports/{province}/{period}/{fileName}", UploadAsync)
            .WithName("UploadReport")
            .WithSummary("Keeps a report; it is read soon after. The body is the file, or a form with one file.")
            .Accepts<Stream>("*/*", "multipart/form-data")
            .MayAnswer(Problems.BadParameter, Problems.FileTooLarge, Problems.StorageAway);
    }

    private static async Task<Accepted<UploadReceipt>> UploadAsync(
        [Description("Slug, name or code of the province, for example ben-tre or 63-83.")] string province,
        [Description("Reporting period, for example 2011, 2011-H1, 2011-Q3, 2011-05 or 2008_2011-05.")] string period,
        [Description("File name with its extension; spellings of one name are one report.")] string fileName,
        [Description("real (default) or synthetic.")] string? dataset,
        HttpRequest request,
        IUploadStore uploads,
        Catalogue catalogue,
        IOptions<UploadOptions> options,
        HostBells bells,
        Caller caller,
        CancellationToken cancellationToken)
    {
        Dataset checkedDataset = Parameters.OneOf<Dataset>("dataset", dataset) ?? Dataset.Real;
        string folder = FolderOf(catalogue, province, period);
        string name = UploadName.Checked(fileName);
        UploadBody body = await UploadBody.OpenAsync(request, options, cancellationToken);
        return await KeepAsync(uploads, bells, caller, folder, name, body.Content, checkedDataset, cancellationToken);
    }

    private static async Task<Accepted<UploadReceipt>> FileNilAsync(
        [Description("Slug, name or code of the province, for example ben-tre or 63-83.")] string province,
        [Description("Reporting period, for example 2011, 2011-H1, 2011-Q3, 2011-05 or 2008_2011-05.")] string period,
        [Description("real (default) or synthetic.")] string? dataset,
        IUploadStore uploads,
        Catalogue catalogue,
        HostBells bells,
        Caller caller,
        CancellationToken cancellationToken)
    {
        Dataset checkedDataset = Parameters.OneOf<Dataset>("dataset", dataset) ?? Dataset.Real;
        string folder = FolderOf(catalogue, province, period);
        ReportDestination destination = ReportDestination.Of(catalogue, province, period);
        if (destination.Area is not { } area || destination.Period is not { } understood || !catalogue.TryGetProvince(area, out Province? found))
        {
            throw new InvalidOperationException("A destination without blockers has no area or period.");
        }

        using MemoryStream content = new(NilReport.Write(found, understood));
        return await KeepAsync(uploads, bells, caller, folder, NilReport.FileName, content, checkedDataset, cancellationToken);
    }

    private static async Task<Accepted<UploadReceipt>> KeepAsync(IUploadStore uploads, HostBells bells, Caller caller, string folder, string name, Stream content, Dataset dataset, CancellationToken cancellationToken)
    {
        Guid uploadId = Guid.CreateVersion7();
        UploadedBlob blob = await uploads.WriteAsync($"{folder}/{uploadId}/{name}", content, dataset, caller.Actor, cancellationToken);
        bells.Uploads.Ring();
        string submissions = $"/api/submissions?blob={Uri.EscapeDataString(blob.Name)}";
        return TypedResults.Accepted(submissions, new UploadReceipt(blob.Name, uploadId, new UploadLinks(submissions, "/api/ledger")));
    }

    private static string FolderOf(Catalogue catalogue, string province, string period)
    {
        ReportDestination destination = ReportDestination.Of(catalogue, province, period);
        if (destination.Issues is [var issue, ..])
        {
            throw InvalidRequestException.OfDestination(issue);
        }

        if (destination.Area is not { } area || destination.Period is not { } understood || !catalogue.TryGetProvince(area, out Province? found))
        {
            throw new InvalidOperationException("A destination without blockers has no area or period.");
        }

        // A slug that would lead elsewhere (a code that forces the scheme does) must not replace what was asked for.
        bool isSlugEnough = ReportDestination.Of(catalogue, found.Slug, period) is { Issues.Count: 0 } bySlug && bySlug.Area == area;
        return $"{(isSlugEnough && !Area.TryParse(province.Trim(), out _) ? found.Slug : area.ToString())}/{understood.ToKey()}";
    }
}
