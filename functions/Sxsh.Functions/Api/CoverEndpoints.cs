using System.ComponentModel;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Sxsh.Functions.Access;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>What goes with a submission besides its figures: the covering letter and attachments. Attachments are kept under their hash and never read; they are no reports.</summary>
public static class CoverEndpoints
{
    private const int BufferSize = 1 << 16;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapCovers(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder submission = api.MapGroup("submissions/{id}");
        submission.MapGet("cover", FindAsync).WithName("GetSubmissionCover").WithSummary("Number, date and signatory of the covering letter, and the attachments.").MayAnswer(Problems.SubmissionMissing);
        submission.MapPut("cover", SetAsync).WithName("SetSubmissionCover").WithSummary("Describes the covering letter; what is left out is not known.").MayAnswer(Problems.BadParameter, Problems.SubmissionMissing, Problems.SubmissionChanged);
        submission.MapGet("attachments", ListAsync).WithName("ListSubmissionAttachments").WithSummary("The attachments, for example the signed letter.").MayAnswer(Problems.SubmissionMissing);
        submission.MapPost("attachments", AddAsync).WithName("AddSubmissionAttachment").WithSummary("Attaches a file. The body is the file, or a form with one file. The same bytes again change nothing.")
            .Accepts<Stream>("*/*", "multipart/form-data").MayAnswer(Problems.BadParameter, Problems.SubmissionMissing, Problems.TooManyAttachments, Problems.FileTooLarge);
        submission.MapGet("attachments/{sha256}", OpenAsync).WithName("GetSubmissionAttachment").WithSummary("The very bytes of an attachment, always as a file to save.")
            .Produces<Stream>(contentType: "application/octet-stream").MayAnswer(Problems.SubmissionMissing);
    }

    private static async Task<Results<Ok<CoverAnswer>, ProblemHttpResult>> FindAsync(string id, Stores stores, CancellationToken cancellationToken) =>
        await VersionAsync(id, stores, cancellationToken) is { } version ? TypedResults.Ok(await AnswerAsync(version.Id, stores, cancellationToken)) : Problems.NoSubmission(id);

    private static async Task<Results<Ok<CoverAnswer>, ProblemHttpResult>> SetAsync(string id, CoverBody body, Caller caller, Stores stores, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await VersionAsync(id, stores, cancellationToken) is not { } version)
        {
            return Problems.NoSubmission(id);
        }

        ReportCover? now = await stores.Covers.FindAsync(version.Id, cancellationToken);
        Decision decision = new(caller.Actor, time.GetUtcNow(), null, null);
        ReportCover cover = new(version.Id, TextOf("documentNumber", body.DocumentNumber), Parameters.Day("documentDate", body.DocumentDate), TextOf("signatory", body.Signatory), decision, now?.ETag);
        bool isSoAlready = now is not null && now with { SetBy = decision } == cover;
        AuditEvent told = AuditEvent.Of(
            AuditAction.CoverChanged,
            decision.At,
            caller.Actor,
            version.Id,
            AuditDetails.None.With("documentNumber", cover.DocumentNumber).With("documentDate", Parameters.Text(cover.DocumentDate)).With("signatory", cover.Signatory));
        return isSoAlready || await stores.Covers.TrySetAsync(cover, [told], cancellationToken) is not null
            ? TypedResults.Ok(await AnswerAsync(version.Id, stores, cancellationToken))
            : Problems.Of(Problems.SubmissionChanged, "Thông tin văn bản vừa được người khác sửa. Hãy tải lại rồi sửa tiếp.");
    }

    private static async Task<Results<Ok<Page<AttachmentAnswer>>, ProblemHttpResult>> ListAsync(string id, Stores stores, CancellationToken cancellationToken) =>
        await VersionAsync(id, stores, cancellationToken) is { } version
            ? TypedResults.Ok(new Page<AttachmentAnswer>([.. (await stores.Covers.AttachmentsAsync(version.Id, cancellationToken)).Select(AttachmentAnswer.Of)], null))
            : Problems.NoSubmission(id);

    private static async Task<Results<Ok<AttachmentAnswer>, ProblemHttpResult>> AddAsync(
        string id,
        [Description("File name with its extension; may be left out with a form.")] string? fileName,
        HttpRequest request,
        Caller caller,
        Stores stores,
        IOptions<UploadOptions> options,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (await VersionAsync(id, stores, cancellationToken) is not { } version)
        {
            return Problems.NoSubmission(id);
        }

        UploadBody body = await UploadBody.OpenAsync(request, options, cancellationToken);
        string name = UploadName.Checked(string.IsNullOrWhiteSpace(fileName) ? body.FileName : fileName);
        await using FileStream content = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await body.Content.CopyToAsync(content, cancellationToken);
        if (content.Length == 0)
        {
            throw new InvalidRequestException(Problems.BadBody, "Tệp đính kèm rỗng. Hãy kiểm tra lại tệp rồi gửi lại.", null);
        }

        IReadOnlyList<ReportAttachment> present = await stores.Covers.AttachmentsAsync(version.Id, cancellationToken);
        content.Position = 0;
        string sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (present.FirstOrDefault(attachment => attachment.Sha256 == sha256) is { } known)
        {
            return TypedResults.Ok(AttachmentAnswer.Of(known));
        }

        if (present.Count >= ReportAttachment.MaxCount)
        {
            return Problems.Of(Problems.TooManyAttachments, "Lần nộp này đã có đủ 20 tệp đính kèm. Hãy gộp các tệp trước khi gửi thêm.");
        }

        content.Position = 0;
        await stores.Attachments.AddAsync(sha256, content, version.Id.Report.ToString(), cancellationToken);
        ReportAttachment added = new(version.Id, sha256, name, content.Length, new Decision(caller.Actor, time.GetUtcNow(), null, null));
        AuditEvent told = AuditEvent.Of(AuditAction.FileAttached, added.AddedBy.At, caller.Actor, version.Id, AuditDetails.None.With("file", name).With("sha256", sha256));
        await stores.Covers.TryAddAsync(added, [told], cancellationToken);
        return TypedResults.Ok(AttachmentAnswer.Of(added));
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenAsync(string id, string sha256, Stores stores, CancellationToken cancellationToken)
    {
        if (await VersionAsync(id, stores, cancellationToken) is not { } version
            || (await stores.Covers.AttachmentsAsync(version.Id, cancellationToken)).FirstOrDefault(attachment => attachment.Sha256 == sha256) is not { } known
            || await stores.Attachments.OpenReadAsync(known.Sha256, cancellationToken) is not { } content)
        {
            return Problems.NoSubmission(id);
        }

        // Never by its own type: a browser must save what a stranger sent, not show it.
        return TypedResults.Stream(content, "application/octet-stream", known.FileName, entityTag: new EntityTagHeaderValue($"\"{known.Sha256}\""));
    }

    private static async Task<Submission?> VersionAsync(string id, Stores stores, CancellationToken cancellationToken) =>
        SubmissionId.TryParse(id, out SubmissionId? known) ? await stores.Ledger.FindAsync(known, cancellationToken) : null;

    private static async Task<CoverAnswer> AnswerAsync(SubmissionId id, Stores stores, CancellationToken cancellationToken) =>
        CoverAnswer.Of(await stores.Covers.FindAsync(id, cancellationToken), await stores.Covers.AttachmentsAsync(id, cancellationToken));

    private static string? TextOf(string name, string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > ReportCover.MaxLength } => throw InvalidRequestException.OfParameter(name, "Giá trị dài quá 200 ký tự. Hãy ghi ngắn hơn."),
        { } trimmed => trimmed,
    };
}
