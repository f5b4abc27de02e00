using System.ComponentModel;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers from the audit trail.</summary>
public static class AuditEndpoints
{
    private const string Lines = "application/x-ndjson; charset=utf-8";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder audit = api.MapGroup("audit");
        audit.MapGet(string.Empty, ListAsync).WithName("ListAudit").WithSummary("What was done, by whom, in the order of the chains.").MayAnswer(Problems.BadParameter);
        audit.MapGet("export", ExportAsync).WithName("ExportAudit").WithSummary("Whole chains as lines of JSON, for sxsh verify.").Produces<Stream>(contentType: "application/x-ndjson").MayAnswer(Problems.BadParameter);
        audit.MapGet("heads", HeadsAsync).WithName("ListAuditHeads").WithSummary("What the ends of the chains were, day by day, to be kept elsewhere.").Produces<Stream>(contentType: "application/x-ndjson").MayAnswer(Problems.BadParameter);
    }

    private static async Task<Ok<Page<AuditAnswer>>> ListAsync(
        [Description("Only this province: slug, name or code.")] string? province,
        [Description("real or synthetic.")] string? dataset,
        [Description("First day, yyyy-MM-dd, +07:00.")] string? from,
        [Description("Last day, yyyy-MM-dd, +07:00.")] string? to,
        [Description("Rows a page.")] string? limit,
        [Description("Token of the page before.")] string? after,
        Catalogue catalogue,
        AccessGrant grant,
        AuditDrain drain,
        AuditQueries audit,
        CancellationToken cancellationToken)
    {
        AuditFilter filter = FilterOf(catalogue, grant, province, dataset) with { From = Day("from", from), To = Day("to", to) };
        PageRequest page = Parameters.Page(limit, after);
        await drain.RunAsync(null, cancellationToken);
        return TypedResults.Ok(await audit.ListAsync(filter, page, cancellationToken));
    }

    private static async Task<PushStreamHttpResult> ExportAsync(
        [Description("Only this province: slug, name or code.")] string? province,
        [Description("real or synthetic.")] string? dataset,
        Catalogue catalogue,
        AccessGrant grant,
        AuditDrain drain,
        AuditQueries audit,
        CancellationToken cancellationToken)
    {
        AuditFilter filter = FilterOf(catalogue, grant, province, dataset);
        await drain.RunAsync(null, cancellationToken);
        return LinesOf(audit.ExportAsync(filter, cancellationToken), "sxsh-audit.jsonl", cancellationToken);
    }

    private static PushStreamHttpResult HeadsAsync(
        [Description("Only this province: slug, name or code.")] string? province,
        [Description("real or synthetic.")] string? dataset,
        Catalogue catalogue,
        AccessGrant grant,
        AuditQueries audit,
        CancellationToken cancellationToken) =>
        LinesOf(audit.HeadsAsync(FilterOf(catalogue, grant, province, dataset), cancellationToken), "sxsh-audit-heads.jsonl", cancellationToken);

    private static AuditFilter FilterOf(Catalogue catalogue, AccessGrant grant, string? province, string? dataset)
    {
        IReadOnlyList<Area>? named = Parameters.Areas(catalogue, province);
        IReadOnlyList<Area>? areas = grant.Areas is { } own ? named is null ? own : [.. named.Where(own.Contains)] : named;
        return new AuditFilter(areas, Parameters.OneOf<Dataset>("dataset", dataset), null, null);
    }

    private static DateOnly? Day(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw InvalidRequestException.OfParameter(name, $"Tham số “{name}” phải là ngày theo dạng năm-tháng-ngày, ví dụ 2026-01-31.");

    private static PushStreamHttpResult LinesOf(IAsyncEnumerable<string> lines, string fileName, CancellationToken cancellationToken) => TypedResults.Stream(
        async stream =>
        {
            await foreach (string line in lines.WithCancellation(cancellationToken))
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
            }
        },
        Lines,
        fileName);
}
