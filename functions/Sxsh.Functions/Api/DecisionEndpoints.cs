using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Takes decisions on submissions: accept, return, withdraw, confirm, retry. Each rests on a revision; whoever saw an older one is told so, and nothing changes. Sending one again changes nothing either.</summary>
public static class DecisionEndpoints
{
    private const string IdDescription = "Id of the submission.";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder submission = api.MapGroup("submissions/{id}");
        Map("accept", AcceptAsync, "AcceptSubmission", "Makes its figures, of the run that it has now, the official ones.");
        Map("return", ReturnAsync, "ReturnSubmission", "Sends it back to be corrected, with a reason and perhaps a due day. Its figures go on counting.");
        Map("withdraw", WithdrawAsync, "WithdrawSubmission", "Takes it back, with a reason. Nothing older counts again by itself; what is official stays so unless the ministry says otherwise.");
        Map("confirm", ConfirmAsync, "ConfirmSubmission", "Confirms that it is to count although it waits.");
        submission.MapPost("retry", RetryAsync).WithName("RetrySubmission").WithSummary("Gives a submission that has failed new attempts; it is read again within a minute.")
            .MayAnswer(Problems.SubmissionMissing, Problems.SubmissionNotFailed);

        void Map(string verb, Delegate handler, string name, string summary) =>
            submission.MapPost(verb, handler).WithName(name).WithSummary(summary)
                .MayAnswer(Problems.BadParameter, Problems.DecisionForbidden, Problems.SubmissionMissing, Problems.SubmissionNotDone, Problems.SubmissionChanged);
    }

    private static Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> AcceptAsync([Description(IdDescription)] string id, DecisionBody body, Caller caller, ReportDecisions decisions, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        DecideAsync(id, submissions, known => decisions.AcceptAsync(known, caller.Actor, RevisionOf(body), cancellationToken), cancellationToken);

    private static Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> ReturnAsync([Description(IdDescription)] string id, DecisionBody body, Caller caller, ReportDecisions decisions, SubmissionQueries submissions, TimeProvider time, CancellationToken cancellationToken) =>
        DecideAsync(id, submissions, known => decisions.ReturnAsync(known, caller.Actor, RevisionOf(body), ReasonOf(body), DueOf(body, time), cancellationToken), cancellationToken);

    private static Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> WithdrawAsync([Description(IdDescription)] string id, DecisionBody body, Caller caller, ReportDecisions decisions, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        DecideAsync(id, submissions, known => decisions.WithdrawAsync(known, caller.Actor, RevisionOf(body), ReasonOf(body), body.Official == true, cancellationToken), cancellationToken);

    private static Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> ConfirmAsync([Description(IdDescription)] string id, DecisionBody body, Caller caller, ReportDecisions decisions, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        DecideAsync(id, submissions, known => decisions.ConfirmAsync(known, caller.Actor, RevisionOf(body), cancellationToken), cancellationToken);

    private static Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> RetryAsync([Description(IdDescription)] string id, Caller caller, ReportDecisions decisions, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        DecideAsync(id, submissions, known => decisions.RetryAsync(known, caller.Actor, cancellationToken), cancellationToken);

    private static async Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> DecideAsync(string id, SubmissionQueries submissions, Func<SubmissionId, Task<DecisionOutcome>> decide, CancellationToken cancellationToken)
    {
        if (!SubmissionId.TryParse(id, out SubmissionId? known))
        {
            return Problems.NoSubmission(id);
        }

        DecisionOutcome outcome = await decide(known);
        return outcome.Refusal is { } refusal ? DecisionProblems.Of(id, refusal)
            : await submissions.FindAsync(known, cancellationToken) is { } answer ? TypedResults.Ok(answer)
            : Problems.NoSubmission(id);
    }

    private static string RevisionOf(DecisionBody body) => string.IsNullOrWhiteSpace(body.Revision)
        ? throw InvalidRequestException.OfParameter("revision", "Thiếu giá trị “revision”. Hãy lấy lần nộp tại /api/submissions/{id}, xem nội dung rồi gửi kèm giá trị “revision” trong câu trả lời.")
        : body.Revision.Trim();

    private static string ReasonOf(DecisionBody body) =>
        Parameters.Reason(body.Reason) ?? throw InvalidRequestException.OfParameter("reason", "Thiếu lý do. Hãy ghi rõ lý do để đơn vị báo cáo biết cần làm gì.");

    private static DateOnly? DueOf(DecisionBody body, TimeProvider time)
    {
        DateOnly? due = Parameters.Day("due", body.Due);
        return due < VietnamDay.Of(time.GetUtcNow())
            ? throw InvalidRequestException.OfParameter("due", "Hạn nộp bản sửa đã qua. Hãy chọn từ hôm nay trở đi.")
            : due;
    }
}
