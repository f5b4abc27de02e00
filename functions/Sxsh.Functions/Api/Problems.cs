using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>Every error the app answers with, as problem+json (RFC 9457) with a stable <c>code</c> and a Vietnamese <c>detail</c>. The only place that knows status codes.</summary>
public static class Problems
{
    /// <summary>A value in the address or query cannot be understood.</summary>
    public static ProblemKind BadParameter { get; } = new("bad-parameter", StatusCodes.Status400BadRequest, "Tham số không hợp lệ");

    /// <summary>The body cannot be understood.</summary>
    public static ProblemKind BadBody { get; } = new("bad-body", StatusCodes.Status400BadRequest, "Nội dung gửi lên không hợp lệ");

    /// <summary>The file is larger than is taken.</summary>
    public static ProblemKind FileTooLarge { get; } = new("file-too-large", StatusCodes.Status413PayloadTooLarge, "Tệp quá lớn");

    /// <summary>There is nothing at this address.</summary>
    public static ProblemKind Missing { get; } = new("not-found", StatusCodes.Status404NotFound, "Không tìm thấy");

    /// <summary>There is no submission of this id.</summary>
    public static ProblemKind SubmissionMissing { get; } = new("submission-not-found", StatusCodes.Status404NotFound, "Không có lần nộp này");

    /// <summary>The submission is still to be processed for the first time.</summary>
    public static ProblemKind SubmissionNotFinished { get; } = new("submission-not-finished", StatusCodes.Status409Conflict, "Lần nộp chưa được xử lý xong");

    /// <summary>The submission does not count (any more).</summary>
    public static ProblemKind SubmissionNotCurrent { get; } = new("submission-not-current", StatusCodes.Status409Conflict, "Không phải phiên bản hiện hành");

    /// <summary>Somebody else is at the submission.</summary>
    public static ProblemKind SubmissionHeld { get; } = new("submission-held", StatusCodes.Status409Conflict, "Lần nộp đang được xử lý");

    /// <summary>Reprocessing would reject a report that counts.</summary>
    public static ProblemKind WouldBeRejected { get; } = new("would-be-rejected", StatusCodes.Status409Conflict, "Báo cáo sẽ không được nhận");

    /// <summary>The path of a report means another one by now.</summary>
    public static ProblemKind ReportMoved { get; } = new("report-moved", StatusCodes.Status409Conflict, "Đường dẫn đã đổi nghĩa");

    /// <summary>The bytes of a submission are missing.</summary>
    public static ProblemKind OriginalMissing { get; } = new("original-missing", StatusCodes.Status409Conflict, "Không còn tệp gốc");

    /// <summary>The service's run is not the one that was shown.</summary>
    public static ProblemKind RunChanged { get; } = new("run-changed", StatusCodes.Status412PreconditionFailed, "Hệ thống đã đổi phiên bản");

    /// <summary>The submission is not what the decider saw.</summary>
    public static ProblemKind SubmissionChanged { get; } = new("submission-changed", StatusCodes.Status412PreconditionFailed, "Lần nộp đã thay đổi");

    /// <summary>The submission has no figures to decide on.</summary>
    public static ProblemKind SubmissionNotDone { get; } = new("submission-not-done", StatusCodes.Status409Conflict, "Lần nộp không có số liệu");

    /// <summary>The submission waits to be confirmed.</summary>
    public static ProblemKind SubmissionWaiting { get; } = new("submission-waiting", StatusCodes.Status409Conflict, "Phiên bản đang chờ xác nhận");

    /// <summary>The submission does not wait to be confirmed.</summary>
    public static ProblemKind SubmissionNotWaiting { get; } = new("submission-not-waiting", StatusCodes.Status409Conflict, "Phiên bản không chờ xác nhận");

    /// <summary>The submission was withdrawn.</summary>
    public static ProblemKind SubmissionWithdrawn { get; } = new("submission-withdrawn", StatusCodes.Status409Conflict, "Phiên bản đã được thu hồi");

    /// <summary>A later version is official.</summary>
    public static ProblemKind LaterIsOfficial { get; } = new("later-version-official", StatusCodes.Status409Conflict, "Bản nộp sau đã được chấp nhận");

    /// <summary>The submission has not failed.</summary>
    public static ProblemKind SubmissionNotFailed { get; } = new("submission-not-failed", StatusCodes.Status409Conflict, "Lần nộp không ở trạng thái lỗi");

    /// <summary>The decision is not the caller's to take.</summary>
    public static ProblemKind DecisionForbidden { get; } = new("decision-forbidden", StatusCodes.Status403Forbidden, "Không thuộc thẩm quyền");

    /// <summary>The version has no such figure.</summary>
    public static ProblemKind FigureMissing { get; } = new("figure-not-found", StatusCodes.Status404NotFound, "Không có số liệu này");

    /// <summary>Somebody else has decided about the figure.</summary>
    public static ProblemKind FigureChanged { get; } = new("figure-changed", StatusCodes.Status412PreconditionFailed, "Số liệu đã có quyết định khác");

    /// <summary>The calendar is not what the sender saw.</summary>
    public static ProblemKind CalendarChanged { get; } = new("calendar-changed", StatusCodes.Status412PreconditionFailed, "Lịch báo cáo đã thay đổi");

    /// <summary>The submission has as many attachments as it may.</summary>
    public static ProblemKind TooManyAttachments { get; } = new("too-many-attachments", StatusCodes.Status409Conflict, "Quá nhiều tệp đính kèm");

    /// <summary>The submission has no such finding.</summary>
    public static ProblemKind IssueMissing { get; } = new("issue-not-found", StatusCodes.Status404NotFound, "Không có điểm này");

    /// <summary>The finding rejects the report; an answer cannot change that.</summary>
    public static ProblemKind IssueNotAnswerable { get; } = new("issue-not-answerable", StatusCodes.Status409Conflict, "Không trả lời được");

    /// <summary>Nobody said what this heading means.</summary>
    public static ProblemKind CorrectionMissing { get; } = new("correction-not-found", StatusCodes.Status404NotFound, "Không có điều chỉnh này");

    /// <summary>There is no notice of this id.</summary>
    public static ProblemKind NoticeMissing { get; } = new("notice-not-found", StatusCodes.Status404NotFound, "Không có thông báo này");

    /// <summary>Nobody set where the notices of this province are sent.</summary>
    public static ProblemKind WebhookMissing { get; } = new("webhook-not-found", StatusCodes.Status404NotFound, "Chưa đặt địa chỉ nhận thông báo");

    /// <summary>No cube was published yet.</summary>
    public static ProblemKind CubeMissing { get; } = new("cube-not-published", StatusCodes.Status404NotFound, "Chưa có số liệu tổng hợp");

    /// <summary>Nobody is signed in, and the public does not reach here.</summary>
    public static ProblemKind SignInRequired { get; } = new("sign-in-required", StatusCodes.Status401Unauthorized, "Cần đăng nhập");

    /// <summary>A token, key or cookie does not hold.</summary>
    public static ProblemKind CredentialRefused { get; } = new("credential-refused", StatusCodes.Status401Unauthorized, "Mã truy cập không hợp lệ");

    /// <summary>The caller's roles do not reach here.</summary>
    public static ProblemKind NotAllowed { get; } = new("not-allowed", StatusCodes.Status403Forbidden, "Không có quyền");

    /// <summary>A province's account names no province.</summary>
    public static ProblemKind NoProvince { get; } = new("account-without-province", StatusCodes.Status403Forbidden, "Tài khoản chưa gắn với tỉnh");

    /// <summary>Reports of a province that is not the caller's.</summary>
    public static ProblemKind OtherProvince { get; } = new("other-province", StatusCodes.Status403Forbidden, "Không phải tỉnh của tài khoản");

    /// <summary>A key was not made for this.</summary>
    public static ProblemKind KeyScope { get; } = new("key-scope", StatusCodes.Status403Forbidden, "Ngoài phạm vi của khóa");

    /// <summary>A key was to make or revoke keys.</summary>
    public static ProblemKind KeysByPeopleOnly { get; } = new("keys-by-people-only", StatusCodes.Status403Forbidden, "Chỉ người được cấp và thu hồi khóa");

    /// <summary>There is no key of this id.</summary>
    public static ProblemKind KeyMissing { get; } = new("key-not-found", StatusCodes.Status404NotFound, "Không có khóa này");

    /// <summary>A browser may have been made to send this by another site.</summary>
    public static ProblemKind Antiforgery { get; } = new("antiforgery", StatusCodes.Status403Forbidden, "Yêu cầu không rõ nguồn gốc");

    /// <summary>The caller has made more requests than it may.</summary>
    public static ProblemKind TooManyRequests { get; } = new("too-many-requests", StatusCodes.Status429TooManyRequests, "Quá nhiều yêu cầu");

    /// <summary>Nobody can say now whether a token holds.</summary>
    public static ProblemKind IssuerAway { get; } = new("sign-in-away", StatusCodes.Status503ServiceUnavailable, "Hệ thống đăng nhập chưa sẵn sàng");

    /// <summary>The address does not take this method.</summary>
    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "Phương thức không được hỗ trợ");

    /// <summary>The body is of a kind that is not taken here.</summary>
    public static ProblemKind UnsupportedBody { get; } = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, "Kiểu nội dung không được hỗ trợ");

    /// <summary>Something broke that the sender cannot mend.</summary>
    public static ProblemKind Internal { get; } = new("internal-error", StatusCodes.Status500InternalServerError, "Lỗi hệ thống");

    /// <summary>Storage does not answer.</summary>
    public static ProblemKind StorageAway { get; } = new("storage-away", StatusCodes.Status503ServiceUnavailable, "Kho dữ liệu chưa sẵn sàng");

    /// <summary>Makes an answer.</summary>
    /// <param name="kind">What sort of problem.</param>
    /// <param name="detail">Vietnamese text that says what to do.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Of(ProblemKind kind, string detail) => Of(kind, detail, null);

    /// <summary>Makes an answer about one parameter.</summary>
    /// <param name="kind">What sort of problem.</param>
    /// <param name="detail">Vietnamese text that says what to do.</param>
    /// <param name="parameter">Name of the parameter; <see langword="null"/> if it is about none.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Of(ProblemKind kind, string detail, string? parameter)
    {
        ProblemDetails problem = new() { Status = kind.Status, Title = kind.Title, Detail = detail, Type = $"urn:sxsh:problem:{kind.Code}" };
        problem.Extensions["code"] = kind.Code;
        if (parameter is not null)
        {
            problem.Extensions["parameter"] = parameter;
        }

        return TypedResults.Problem(problem);
    }

    /// <summary>Nothing at an address.</summary>
    /// <param name="path">The address.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult NotFound(PathString path) =>
        Of(Missing, $"Không có địa chỉ “{path}”. Hãy kiểm tra lại đường dẫn; danh sách địa chỉ có tại /openapi/v1.json.");

    /// <summary>No submission of an id.</summary>
    /// <param name="id">The id as asked for.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult NoSubmission(string id) =>
        Of(SubmissionMissing, $"Không có lần nộp nào mang mã “{id}”. Hãy lấy mã từ danh sách tại /api/submissions.");

    /// <summary>A submission that was not reprocessed; nothing of it has changed.</summary>
    /// <param name="id">The id as asked for.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult NotReprocessed(string id, ReprocessRefusal refusal) => refusal switch
    {
        ReprocessRefusal.Missing => NoSubmission(id),
        ReprocessRefusal.NotFinished => Of(SubmissionNotFinished, "Lần nộp này chưa được xử lý xong hoặc xử lý không thành công, nên chưa có gì để xử lý lại. Hãy chờ, hoặc xem danh sách việc cần làm tại /api/ledger."),
        ReprocessRefusal.NotCurrent => Of(SubmissionNotCurrent, "Lần nộp này không phải phiên bản hiện hành của báo cáo; các phiên bản cũ được giữ nguyên. Hãy lấy danh sách cần xử lý lại tại /api/submissions?outdated=true."),
        ReprocessRefusal.OtherRun => Of(RunChanged, "Mã chương trình, danh mục hoặc quy tắc của hệ thống không còn là phiên bản đã cho xem khác biệt. Hãy gọi lại với dryRun=true, xem lại khác biệt rồi mới áp dụng."),
        ReprocessRefusal.WouldBeRejected => Of(WouldBeRejected, "Theo quy tắc hiện nay, báo cáo này sẽ không được nhận, nên số liệu cũ được giữ nguyên. Hãy gọi với dryRun=true để xem lý do và đề nghị địa phương nộp bản sửa."),
        ReprocessRefusal.OriginalMissing => Of(OriginalMissing, "Kho không còn tệp gốc của lần nộp này nên không thể xử lý lại; số liệu cũ được giữ nguyên. Hãy đề nghị địa phương nộp lại tệp."),
        ReprocessRefusal.Moved => Of(ReportMoved, "Theo danh mục hiện nay, đường dẫn của tệp chỉ tỉnh hoặc kỳ khác với báo cáo này, nên không thể xử lý lại tại chỗ. Hãy đề nghị địa phương nộp lại tệp."),
        _ => Of(SubmissionHeld, "Lần nộp này đang được xử lý hoặc vừa được thay đổi ở nơi khác. Hãy thử lại sau một phút."),
    };

    /// <summary>A file beyond the limit.</summary>
    /// <param name="maxBytes">The limit in bytes.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult TooLarge(long maxBytes) =>
        Of(FileTooLarge, $"Tệp lớn hơn {FileSize.InWords(maxBytes)}. Hãy tách thành nhiều tệp nhỏ hơn hoặc bỏ bớt hình ảnh rồi tải lên lại.");

    /// <summary>An answer that the framework gave without a body.</summary>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="path">The address.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult OfStatus(int status, PathString path) => status switch
    {
        StatusCodes.Status405MethodNotAllowed => Of(MethodNotAllowed, "Địa chỉ này không nhận phương thức đã dùng. Hãy xem phương thức đúng tại /openapi/v1.json."),
        StatusCodes.Status413PayloadTooLarge => Of(FileTooLarge, "Nội dung gửi lên lớn hơn mức cho phép. Hãy gửi tệp nhỏ hơn."),
        StatusCodes.Status415UnsupportedMediaType => Of(UnsupportedBody, "Kiểu nội dung này không được nhận. Hãy gửi tệp dưới dạng nhị phân hoặc multipart/form-data."),
        StatusCodes.Status404NotFound => NotFound(path),
        >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError => Of(BadBody with { Status = status }, "Không hiểu yêu cầu. Hãy kiểm tra lại địa chỉ và nội dung gửi lên."),
        _ => Broken(),
    };

    /// <summary>Something broke.</summary>
    /// <returns>The answer; what broke is in the log only.</returns>
    public static ProblemHttpResult Broken() =>
        Of(Internal, "Hệ thống gặp lỗi khi xử lý yêu cầu. Hãy thử lại sau; nếu vẫn lỗi, hãy báo đơn vị vận hành.");

    /// <summary>Storage is away.</summary>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Away() =>
        Of(StorageAway, "Kho dữ liệu chưa trả lời. Hãy thử lại sau ít phút; tệp chưa được tiếp nhận thì cần gửi lại.");

    /// <summary>Tells a problem by its status.</summary>
    /// <param name="status">Status of an answer.</param>
    /// <returns><see langword="true"/> if it is one.</returns>
    public static bool IsProblem(int status) => status >= StatusCodes.Status400BadRequest;

    /// <summary>Says which problems an endpoint may answer with.</summary>
    /// <param name="endpoint">The endpoint or group.</param>
    /// <param name="kinds">The problems.</param>
    /// <returns>The endpoint.</returns>
    public static RouteHandlerBuilder MayAnswer(this RouteHandlerBuilder endpoint, params ReadOnlySpan<ProblemKind> kinds)
    {
        foreach (int status in kinds.ToArray().Select(kind => kind.Status).Distinct())
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }

    /// <summary>What the client has is what there is; no problem, but a status.</summary>
    /// <returns>304 without a body.</returns>
    public static StatusCodeHttpResult Unchanged() => TypedResults.StatusCode(StatusCodes.Status304NotModified);

    /// <summary>The status of the health answer.</summary>
    /// <param name="isHealthy">Whether all is well.</param>
    /// <returns>200, or 503 so that probes and scripts wait.</returns>
    public static int OfHealth(bool isHealthy) => isHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
}
