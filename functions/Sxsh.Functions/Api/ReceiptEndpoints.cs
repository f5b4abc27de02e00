using System.ComponentModel;
using System.Text;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Hands out receipts.</summary>
public static class ReceiptEndpoints
{
    private static readonly ProblemKind NotFinished = Problems.SubmissionNotFinished;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapReceipts(this IEndpointRouteBuilder api) =>
        api.MapGet("submissions/{id}/receipt", GetAsync)
            .WithName("GetSubmissionReceipt")
            .WithSummary("What a province keeps of a submission; sxsh verify holds it against the file and the audit trail.")
            .Produces<Stream>(contentType: "application/json")
            .MayAnswer(Problems.BadParameter, Problems.SubmissionMissing, NotFinished);

    private static async Task<IResult> GetAsync(
        [Description("Id of the submission.")] string id,
        [Description("json (default), or html to be printed.")] string? format,
        AuditDrain drain,
        ReceiptMaker receipts,
        Stores stores,
        CancellationToken cancellationToken)
    {
        bool isPage = format?.Trim() switch
        {
            null or "" or "json" => false,
            "html" => true,
            _ => throw InvalidRequestException.OfParameter("format", $"Tham số “format” không nhận giá trị “{format}”. Các giá trị đúng: json, html."),
        };
        if (!SubmissionId.TryParse(id, out SubmissionId? known) || await stores.Ledger.FindAsync(known, cancellationToken) is null)
        {
            return Problems.NoSubmission(id);
        }

        await drain.RunAsync(AuditChain.Of(known.Report), cancellationToken);
        if (await receipts.MakeAsync(known, cancellationToken) is not { } receipt)
        {
            return Problems.Of(NotFinished, "Lần nộp này, hoặc một lần nộp trước của cùng báo cáo, chưa được xử lý xong nên chưa có biên nhận. Hãy thử lại sau một phút.");
        }

        return isPage
            ? Results.Text(ReceiptPage.Of(receipt), "text/html", Encoding.UTF8)
            : Results.File(Encoding.UTF8.GetBytes(ReceiptJson.Write(receipt)), "application/json", $"bien-nhan-{known.ToString().Replace('~', '-')}.json");
    }
}
