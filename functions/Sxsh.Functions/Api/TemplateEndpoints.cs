using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Templates;

namespace Sxsh.Functions.Api;

/// <summary>Hands out the form in which provinces report.</summary>
public static class TemplateEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapTemplate(this IEndpointRouteBuilder api) =>
        api.MapGet("template", GetAsync)
            .WithName("GetTemplate")
            .WithSummary("The form of a province for a period as an .xlsx workbook, with the values and enterprises of the period before where they were reported. Filled in and sent, it is read without a finding.")
            .Produces<Stream>(contentType: MarkedEndpoints.Workbook)
            .MayAnswer(Problems.BadParameter);

    private static async Task<FileStreamHttpResult> GetAsync(
        [Description("Slug, name or code of the province.")] string? province,
        [Description("Period to report on.")] string? period,
        Catalogue catalogue,
        ReportTemplate template,
        LastReportQueries reports,
        CancellationToken cancellationToken)
    {
        ReportDestination destination = ReportDestination.Of(catalogue, province ?? string.Empty, period ?? string.Empty);
        if (destination.Issues is [{ } issue, ..])
        {
            throw InvalidRequestException.OfDestination(issue);
        }

        if (destination is not { Area: { } area, Period: { } known })
        {
            throw InvalidRequestException.OfParameter("province", "Thiếu tỉnh hoặc kỳ báo cáo.");
        }

        TemplateRequest request = await reports.FindAsync(area, known, cancellationToken) is var (last, observations)
            ? new TemplateRequest(area, known, last, observations)
            : TemplateRequest.Of(area, known);
        return TypedResults.Stream(template.Make(request), MarkedEndpoints.Workbook, ReportTemplate.FileNameOf(catalogue, request));
    }
}
