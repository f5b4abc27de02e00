using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Processes versions of reports again.</summary>
public static class ReprocessEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapReprocess(this IEndpointRouteBuilder api) =>
        api.MapPost("submissions/{id}/reprocess", ReprocessAsync)
            .WithName("ReprocessSubmission")
            .WithSummary("Processes the original again with today's code, catalogue and rules. First with dryRun=true, which keeps nothing and shows what would differ; then with run set to the run that it named. What the ministry accepted never moves.")
            .MayAnswer(Problems.BadParameter, Problems.SubmissionMissing, Problems.SubmissionHeld, Problems.RunChanged);

    private static async Task<Results<Ok<ReprocessAnswer>, ProblemHttpResult>> ReprocessAsync(
        [Description("Id of the submission: the current version of its report, or a rejected one that came last.")] string id,
        [Description("true: only show what would differ; run may be left out.")] string? dryRun,
        [Description("The run whose differences were shown, as the answer to dryRun=true names it.")] string? run,
        AccessGrant grant,
        ReportReprocessor reprocessor,
        Caller caller,
        CancellationToken cancellationToken)
    {
        bool isDry = Parameters.Flag("dryRun", dryRun);
        RunId? shown = string.IsNullOrWhiteSpace(run) ? null : new RunId(run.Trim());
        if (!isDry && shown is null)
        {
            throw InvalidRequestException.OfParameter("run", "Thiếu tham số “run”. Hãy gọi trước với dryRun=true để xem khác biệt, rồi gửi lại giá trị “run” trong câu trả lời.");
        }

        if (!SubmissionId.TryParse(id, out SubmissionId? known))
        {
            return Problems.NoSubmission(id);
        }

        ReprocessOutcome outcome = !isDry && shown is { } agreed
            ? await reprocessor.ApplyAsync(known, agreed, caller.Actor, cancellationToken)
            : await reprocessor.PreviewAsync(known, cancellationToken);
        return outcome.Result is { } result
            ? TypedResults.Ok(grant.SeesContents ? ReprocessAnswer.Of(result, isDry) : ReprocessAnswer.Of(result, isDry).WithoutContents())
            : Problems.NotReprocessed(id, outcome.Refusal ?? throw new InvalidOperationException("An outcome has neither result nor refusal."));
    }
}
