using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Takes answers to findings. An answer holds for the report, in this version and later ones, until the values change that the finding is about.</summary>
public static class IssueAnswerEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapIssueAnswers(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder submission = api.MapGroup("submissions/{id}");
        submission.MapPost("issues/answer", AnswerAsync).WithName("AnswerIssue")
            .WithSummary("Answers a finding (“đúng, vì …”). It stays in the list with the answer, and is not counted any more when the report, or its next version, is processed; another value raises it again.")
            .MayAnswer(Problems.BadParameter, Problems.SubmissionMissing, Problems.IssueMissing, Problems.IssueNotAnswerable);
        submission.MapGet("answers", ListAsync).WithName("ListIssueAnswers").WithSummary("Every answer ever given to findings about the report, by time.").MayAnswer(Problems.SubmissionMissing);
    }

    private static async Task<Results<Ok<Issue>, ProblemHttpResult>> AnswerAsync(string id, IssueAnswerBody body, Caller caller, SubmissionQueries submissions, Stores stores, TimeProvider time, CancellationToken cancellationToken)
    {
        string reason = ReasonOf(body);
        IssueCode code = WireNames.TryParse(body.Code?.Trim(), out IssueCode known) ? known : throw InvalidRequestException.OfParameter("code", "Thiếu hoặc sai mã của điểm cần trả lời. Hãy lấy “code” tại /api/submissions/{id}/issues.");
        string concern = body.Concern?.Trim() is { Length: > 0 } named ? named : throw InvalidRequestException.OfParameter("concern", "Thiếu “concern” của điểm cần trả lời. Hãy lấy giá trị này tại /api/submissions/{id}/issues.");
        if (!SubmissionId.TryParse(id, out SubmissionId? submission) || await submissions.IssuesAsync(submission, cancellationToken) is not { } found)
        {
            return Problems.NoSubmission(id);
        }

        if (found.Items.FirstOrDefault(issue => issue.Code == code && issue.Concern == concern) is not { } issue)
        {
            return Problems.Of(Problems.IssueMissing, "Lần nộp này không có điểm cần trả lời như vậy; có thể báo cáo vừa được xử lý lại. Hãy tải lại danh sách.");
        }

        if (!IssueReply.MayAnswer(issue.Severity))
        {
            return Problems.Of(Problems.IssueNotAnswerable, "Điểm này làm cả báo cáo không được nhận nên cần sửa tệp, không trả lời được.");
        }

        // Sent twice it changes nothing the second time.
        if (issue.Answered is { } present && present.Reason == reason && present.By == caller.Actor.Name)
        {
            return TypedResults.Ok(issue);
        }

        IssueReply reply = new(submission, code, concern, issue.Message, new Decision(caller.Actor, time.GetUtcNow(), reason, null));
        AuditEvent told = AuditEvent.Of(
            AuditAction.IssueAnswered,
            reply.Given.At,
            caller.Actor,
            submission,
            AuditDetails.None.With("code", WireNames.Of(code)).With("concern", concern).With("reason", reason));
        await stores.Guidance.AddReplyAsync(reply, [told], cancellationToken);
        return TypedResults.Ok(issue with { Answered = Answered.Of(reply) });
    }

    private static async Task<Results<Ok<Page<IssueReplyAnswer>>, ProblemHttpResult>> ListAsync(string id, Stores stores, CancellationToken cancellationToken) =>
        SubmissionId.TryParse(id, out SubmissionId? submission) && await stores.Ledger.FindAsync(submission, cancellationToken) is not null
            ? TypedResults.Ok(new Page<IssueReplyAnswer>([.. (await stores.Guidance.RepliesAsync(submission.Report, cancellationToken)).Select(IssueReplyAnswer.Of)], null))
            : Problems.NoSubmission(id);

    private static string ReasonOf(IssueAnswerBody body) =>
        Parameters.Reason(body.Reason) ?? throw InvalidRequestException.OfParameter("reason", "Thiếu câu trả lời. Hãy ghi rõ vì sao số liệu đúng.");
}
