using System.ComponentModel;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers a report with its findings marked in it.</summary>
public static class MarkedEndpoints
{
    /// <summary>The media type of .xlsx workbooks.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly ProblemKind NotFinished = Problems.SubmissionNotFinished;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapMarked(this IEndpointRouteBuilder api) =>
        api.MapGet("submissions/{id}/marked", GetAsync)
            .WithName("GetSubmissionMarked")
            .WithSummary("The report as an .xlsx workbook with its findings marked: wrong cells colored and commented, and a sheet that lists every finding with a link to its cell. The province's own workbook where it is one, else one made from what was read.")
            .Produces<Stream>(contentType: Workbook)
            .MayAnswer(Problems.SubmissionMissing, NotFinished, Problems.OriginalMissing);

    private static async Task<IResult> GetAsync(
        [Description("Id of the submission.")] string id,
        SubmissionQueries submissions,
        ReportMarker marker,
        CancellationToken cancellationToken)
    {
        if (!SubmissionId.TryParse(id, out SubmissionId? known) || await submissions.FindAsync(known, cancellationToken) is not { } found || await submissions.IssuesAsync(known, cancellationToken) is not { } issues)
        {
            return Problems.NoSubmission(id);
        }

        if (found.Processing is ProcessingState.Received or ProcessingState.Reading)
        {
            return Problems.Of(NotFinished, "Lần nộp này chưa được xử lý xong nên chưa có điểm cần sửa để đánh dấu. Hãy thử lại sau một phút.");
        }

        if (await submissions.OpenOriginalAsync(known, cancellationToken) is not { } original)
        {
            return Problems.Of(Problems.OriginalMissing, "Kho không còn tệp gốc của lần nộp này nên không thể đánh dấu. Hãy nộp lại tệp.");
        }

        await using Stream content = original.Content;
        using MemoryStream bytes = new();
        if (original.Bytes <= ReportChecker.MaxBytes)
        {
            await content.CopyToAsync(bytes, cancellationToken);
            bytes.Position = 0;
        }

        MarkedReport marked = marker.Mark(bytes, original.FileName, issues.Items, cancellationToken);
        return Results.File(marked.Content, Workbook, marked.FileName);
    }
}
