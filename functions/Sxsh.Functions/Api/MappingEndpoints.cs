using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Shows what columns were taken for, and remembers for each province what its headings and labels mean.</summary>
public static class MappingEndpoints
{
    private const string ProvinceDescription = "Slug, name or code of the province.";
    private const string DatasetDescription = "real (default) or synthetic.";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapMapping(this IEndpointRouteBuilder api)
    {
        api.MapGet("submissions/{id}/mapping", FindAsync).WithName("GetSubmissionMapping")
            .WithSummary("What each column of its tables is taken for, how surely and why, and which indicators its values are; read anew from the original with today's code and corrections.")
            .MayAnswer(Problems.SubmissionMissing, Problems.OriginalMissing);
        RouteGroupBuilder corrections = api.MapGroup("mapping/{province}");
        corrections.MapGet(string.Empty, ListAsync).WithName("ListMappingCorrections").WithSummary("What headings and labels of a province's reports were said to mean.").MayAnswer(Problems.BadParameter);
        corrections.MapPut(string.Empty, SetAsync).WithName("SetMappingCorrection")
            .WithSummary("Says what a heading or label of a province's reports means, in place of what was said before. It holds for every later report, and for reports that are processed again.")
            .MayAnswer(Problems.BadParameter);
        corrections.MapDelete("{correction}", RemoveAsync).WithName("RemoveMappingCorrection").WithSummary("Forgets what a heading means; its words decide again.").MayAnswer(Problems.BadParameter, Problems.CorrectionMissing);
    }

    private static async Task<Results<Ok<Page<TableMapping>>, ProblemHttpResult>> FindAsync(string id, Stores stores, OriginalChecker originals, CancellationToken cancellationToken)
    {
        if (!SubmissionId.TryParse(id, out SubmissionId? known) || await stores.Ledger.FindAsync(known, cancellationToken) is not { } submission)
        {
            return Problems.NoSubmission(id);
        }

        return await originals.CheckAsync(submission, cancellationToken) is { } result
            ? TypedResults.Ok(new Page<TableMapping>(result.Tables, null))
            : Problems.Of(Problems.OriginalMissing, "Nội dung tệp không còn trong kho lưu trữ. Hãy nộp lại đúng tệp này.");
    }

    private static async Task<Ok<Page<CorrectionAnswer>>> ListAsync(
        [Description(ProvinceDescription)] string province,
        [Description(DatasetDescription)] string? dataset,
        Catalogue catalogue,
        AccessGrant grant,
        Stores stores,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(new Page<CorrectionAnswer>([.. (await stores.Guidance.CorrectionsAsync(DatasetOf(dataset), AreaOf(catalogue, grant, province), cancellationToken)).Select(CorrectionAnswer.Of)], null));

    private static async Task<Ok<CorrectionAnswer>> SetAsync(
        [Description(ProvinceDescription)] string province,
        [Description(DatasetDescription)] string? dataset,
        CorrectionBody body,
        Catalogue catalogue,
        AccessGrant grant,
        Caller caller,
        Stores stores,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ColumnCorrection correction = new(DatasetOf(dataset), AreaOf(catalogue, grant, province), HeadingOf(body), Parameters.Indicator(catalogue, body.Indicator), new Decision(caller.Actor, time.GetUtcNow(), Parameters.Reason(body.Reason), null));
        await stores.Guidance.SetCorrectionAsync(correction, [Told(correction, caller, time, correction.Indicator?.Value ?? "none")], cancellationToken);
        return TypedResults.Ok(CorrectionAnswer.Of(correction));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        [Description(ProvinceDescription)] string province,
        [Description("Id of the correction, as the list answers it.")] string correction,
        [Description(DatasetDescription)] string? dataset,
        Catalogue catalogue,
        AccessGrant grant,
        Caller caller,
        Stores stores,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<ColumnCorrection> known = await stores.Guidance.CorrectionsAsync(DatasetOf(dataset), AreaOf(catalogue, grant, province), cancellationToken);
        return known.FirstOrDefault(each => each.Id == correction) is { } found && await stores.Guidance.RemoveCorrectionAsync(found, [Told(found, caller, time, "removed")], cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Of(Problems.CorrectionMissing, "Không có điều chỉnh này. Danh sách có tại /api/mapping/{tỉnh}.");
    }

    private static AuditEvent Told(ColumnCorrection correction, Caller caller, TimeProvider time, string meaning) => AuditEvent.Of(
        AuditAction.MappingCorrected,
        time.GetUtcNow(),
        caller.Actor,
        AuditChain.Of(correction.Dataset, correction.Area),
        new AuditSubject(AuditSubjectKind.Setting, $"mapping/{correction.Area}/{correction.Id}"),
        AuditDetails.None.With("heading", AuditDetails.OneLine(correction.Heading)).With("indicator", meaning).With("reason", correction.Given.Reason));

    // Of a name that both schemes know, the youngest that the caller may set; a code with its scheme names one.
    private static Area AreaOf(Catalogue catalogue, AccessGrant grant, string province) =>
        (Parameters.Areas(catalogue, province) ?? []).LastOrDefault(area => grant.Includes(area)) is { Code: { Length: > 0 } } area
            ? area
            : throw InvalidRequestException.OfParameter("province", "Hãy nêu tên, mã hoặc tên rút gọn của tỉnh.");

    private static Dataset DatasetOf(string? dataset) => Parameters.OneOf<Dataset>("dataset", dataset) ?? Dataset.Real;

    private static string HeadingOf(CorrectionBody body) => body.Heading?.Trim() switch
    {
        null or "" => throw InvalidRequestException.OfParameter("heading", "Thiếu tiêu đề cột hoặc tên dòng. Hãy chép đúng chữ trong báo cáo."),
        { Length: > ColumnCorrection.MaxHeadingLength } => throw InvalidRequestException.OfParameter("heading", "Tiêu đề dài quá 300 ký tự. Hãy kiểm tra lại."),
        { } heading when ColumnCorrection.KeyOf(heading).Length == 0 => throw InvalidRequestException.OfParameter("heading", "Tiêu đề không có chữ hay số nào. Hãy chép đúng chữ trong báo cáo."),
        { } heading => heading,
    };
}
