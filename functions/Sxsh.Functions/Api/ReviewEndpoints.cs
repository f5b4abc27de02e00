using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Shows a report's text with its figures, and takes decisions about them: confirm, correct, discard, take back.</summary>
public static class ReviewEndpoints
{
    private const string IdDescription = "Id of the submission.";

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapReview(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder submission = api.MapGroup("submissions/{id}");
        submission.MapGet("review", FindAsync).WithName("GetSubmissionReview")
            .WithSummary("The text as it was read, and every figure with its observation, pattern, confidence and state.")
            .MayAnswer(Problems.SubmissionMissing);
        submission.MapPost("review/{figure}", DecideAsync).WithName("DecideFigure")
            .WithSummary("Confirms, corrects or discards a figure, or takes that back. It holds for every version of the report in which the same figure stands in the same sentence; what is official knows it only after the ministry accepts again. Sent twice it changes nothing the second time.")
            .MayAnswer(Problems.BadParameter, Problems.DecisionForbidden, Problems.SubmissionMissing, Problems.SubmissionNotDone, Problems.FigureChanged);
    }

    private static async Task<Results<Ok<ReviewAnswer>, ProblemHttpResult>> FindAsync([Description(IdDescription)] string id, ReportReview review, Catalogue catalogue, CancellationToken cancellationToken) =>
        SubmissionId.TryParse(id, out SubmissionId? known) && await review.FindAsync(known, cancellationToken) is { } report
            ? TypedResults.Ok(ReviewAnswer.Of(report, catalogue))
            : Problems.NoSubmission(id);

    private static async Task<Results<Ok<FigureAnswer>, ProblemHttpResult>> DecideAsync(
        [Description(IdDescription)] string id,
        [Description("Key of the figure, as GET /api/submissions/{id}/review answers it.")] string figure,
        FigureBody body,
        Caller caller,
        FigureReview review,
        Catalogue catalogue,
        CancellationToken cancellationToken)
    {
        FigureWish wish = WishOf(figure, body, catalogue);
        if (!SubmissionId.TryParse(id, out SubmissionId? known))
        {
            return Problems.NoSubmission(id);
        }

        FigureOutcome outcome = await review.DecideAsync(known, wish, caller.Actor, cancellationToken);
        return outcome.Refusal is { } refusal ? DecisionProblems.Of(id, refusal)
            : TypedResults.Ok(FigureAnswer.Of(outcome.Figure ?? throw new InvalidOperationException("An outcome has neither figure nor refusal.")));
    }

    private static FigureWish WishOf(string figure, FigureBody body, Catalogue catalogue)
    {
        FigureVerdict verdict = Parameters.OneOf<FigureVerdict>("verdict", body.Verdict) ?? throw InvalidRequestException.OfParameter("verdict", "Thiếu quyết định: confirmed (xác nhận), corrected (sửa), discarded (bỏ) hoặc reopened (bỏ quyết định trước).");
        int seen = body.Revision ?? throw InvalidRequestException.OfParameter("revision", "Thiếu giá trị “revision”. Hãy lấy số liệu tại /api/submissions/{id}/review rồi gửi kèm giá trị “revision” của số liệu đó.");
        return new FigureWish(figure, verdict, CorrectionOf(verdict, body, catalogue), seen, Parameters.Reason(body.Reason));
    }

    private static FigureCorrection? CorrectionOf(FigureVerdict verdict, FigureBody body, Catalogue catalogue)
    {
        bool isCorrected = verdict == FigureVerdict.Corrected;
        bool isGiven = body.Value is not null || body.ValueMax is not null || body.Indicator is not null || body.Period is not null || body.Kind is not null;
        if (isCorrected != isGiven)
        {
            throw InvalidRequestException.OfParameter("value", isCorrected ? "Thiếu nội dung sửa. Hãy ghi giá trị, chỉ tiêu, kỳ hoặc loại số liệu đúng." : "Chỉ gửi giá trị, chỉ tiêu, kỳ, loại số liệu khi quyết định là corrected (sửa).");
        }

        if (body.ValueMax is { } max && (body.Value is not { } value || max <= value))
        {
            throw InvalidRequestException.OfParameter("valueMax", "Đầu trên của khoảng phải đi kèm và lớn hơn đầu dưới.");
        }

        Indicator? indicator = Parameters.Indicator(catalogue, body.Indicator) is { } id && catalogue.TryGetIndicator(id, out Indicator? found) ? found : null;
        ReportingPeriod? period = Parameters.Period(body.Period);
        ObservationKind? kind = Parameters.OneOf<ObservationKind>("kind", body.Kind);
        return isCorrected ? new FigureCorrection(indicator, period, kind, body.Value, body.ValueMax) : null;
    }
}
