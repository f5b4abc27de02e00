using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers what a version of a report changes.</summary>
public static class DifferenceEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapDifference(this IEndpointRouteBuilder api) =>
        api.MapGet("submissions/{id}/difference", GetAsync)
            .WithName("GetSubmissionDifference")
            .WithSummary("What this version changes against the version before: old and new values, the effect on totals, rows that vanished and rows that are new.")
            .MayAnswer(Problems.SubmissionMissing, Problems.SubmissionNotFinished);

    private static async Task<Results<Ok<DifferenceAnswer>, ProblemHttpResult>> GetAsync(
        [Description("Id of the submission.")] string id,
        SubmissionQueries submissions,
        DifferenceQueries differences,
        CancellationToken cancellationToken)
    {
        if (!SubmissionId.TryParse(id, out SubmissionId? known) || await submissions.FindAsync(known, cancellationToken) is not { } found)
        {
            return Problems.NoSubmission(id);
        }

        if (found.Processing is ProcessingState.Received or ProcessingState.Reading)
        {
            return Problems.Of(Problems.SubmissionNotFinished, "Lần nộp này chưa được xử lý xong nên chưa so sánh được với bản trước. Hãy thử lại sau một phút.");
        }

        return await differences.FindAsync(known, cancellationToken) is { } answer ? TypedResults.Ok(answer) : Problems.NoSubmission(id);
    }
}
