using Sxsh.Pipeline.Model;
using static Sxsh.Functions.Access.AccessLevel;

namespace Sxsh.Functions.Access;

/// <summary>Who may do what: every endpoint has its row here, and <see cref="AccessGate"/> alone enforces it. An endpoint without a row is answered as if it did not exist.</summary>
/// <remarks>Columns: endpoint, public, province, ministry, operator, whose reports the request is about, and why. ENDPOINTS.md is made from this table.</remarks>
public static class AccessPolicy
{
    /// <summary>The table.</summary>
    public static IReadOnlyList<AccessRule> Rules { get; } =
    [
        // Taking in and checking.
        new("UploadReport", None, Own, All, None, AreaSource.Route,
            "A province reports for itself; the ministry may file on its behalf.", "Địa phương tự nộp báo cáo của mình; Bộ có thể nộp thay."),
        new("CheckReport", None, Own, All, None, AreaSource.Query,
            "Keeps nothing, but reads a file against a province's history.", "Không lưu gì, nhưng đối chiếu tệp với số liệu đã có của địa phương."),

        // Submissions.
        new("ListSubmissions", None, Own, All, All, AreaSource.Filter,
            "Names, states and counts only, which an operator needs to see what is stuck.", "Chỉ có tên, trạng thái và số lượng; đơn vị vận hành cần để biết tệp nào đang vướng."),
        new("GetSubmission", None, Own, All, All, AreaSource.Submission,
            "As in the list.", "Như danh sách lần nộp."),
        new("GetSubmissionIssues", None, Own, All, None, AreaSource.Submission,
            "Findings quote the report.", "Điểm cần sửa có trích nội dung báo cáo."),
        new("GetSubmissionObservations", None, Own, All, None, AreaSource.Submission,
            "The values themselves, enterprises included.", "Chính số liệu, kể cả tên doanh nghiệp."),
        new("GetSubmissionOriginal", None, Own, All, None, AreaSource.Submission,
            "The report as it was sent.", "Nguyên văn báo cáo đã nộp."),
        new("GetSubmissionMarked", None, Own, All, None, AreaSource.Submission,
            "The report as it was sent, with the findings in it.", "Chính báo cáo đã nộp, kèm các điểm cần sửa."),
        new("GetSubmissionDifference", None, Own, All, None, AreaSource.Submission,
            "Values of two versions of the report.", "Số liệu của hai phiên bản báo cáo."),
        new("GetTemplate", None, Own, All, None, AreaSource.Query,
            "Filled with what the province reported before.", "Biểu mẫu ghi sẵn số liệu địa phương đã báo cáo."),
        new("ReprocessSubmission", None, None, All, All, AreaSource.Submission,
            "Replay after a new version; an operator is told how much differs, not what.", "Xử lý lại sau khi hệ thống đổi phiên bản; đơn vị vận hành chỉ thấy số lượng khác biệt, không thấy nội dung."),

        // Decisions on submissions.
        new("AcceptSubmission", None, None, All, None, AreaSource.Submission,
            "What is official is the ministry's decision.", "Số liệu chính thức do Bộ quyết định."),
        new("ReturnSubmission", None, None, All, None, AreaSource.Submission,
            "The ministry asks for a corrected version.", "Bộ đề nghị địa phương sửa báo cáo."),
        new("WithdrawSubmission", None, Own, All, None, AreaSource.Submission,
            "Who sent a report may take it back; that official goes too is the ministry's decision alone.", "Đơn vị nộp được thu hồi báo cáo của mình; riêng việc bỏ số liệu chính thức chỉ do Bộ quyết định."),
        new("ConfirmSubmission", None, Own, All, None, AreaSource.Submission,
            "Who sent a report knows whether values were left out on purpose; for a closed period the ministry alone confirms.", "Đơn vị nộp biết có chủ ý bỏ số liệu hay không; với kỳ đã khóa chỉ Bộ xác nhận."),
        new("RetrySubmission", None, None, All, All, AreaSource.Submission,
            "Replay of what has failed; no contents are told.", "Cho xử lý lại lần nộp bị lỗi; không xem nội dung."),

        // Figures of a submission, looked at by a person.
        new("GetSubmissionReview", None, Own, All, None, AreaSource.Submission,
            "The text and every value read from it.", "Nguyên văn báo cáo và từng số liệu đọc được."),
        new("DecideFigure", None, Own, All, None, AreaSource.Submission,
            "Who wrote a report knows what its figures mean; for a closed period the ministry alone decides, and what is official moves only when it accepts again.", "Đơn vị viết báo cáo biết rõ ý nghĩa số liệu của mình; với kỳ đã khóa chỉ Bộ quyết định, và số liệu chính thức chỉ đổi khi Bộ chấp nhận lại."),

        new("GetSubmissionCover", None, Own, All, None, AreaSource.Submission,
            "The covering letter belongs to the report.", "Thông tin văn bản là một phần của báo cáo."),
        new("SetSubmissionCover", None, Own, All, None, AreaSource.Submission,
            "Who sent a report describes its letter; the ministry may mend it.", "Đơn vị nộp khai thông tin văn bản; Bộ có thể sửa."),
        new("ListSubmissionAttachments", None, Own, All, None, AreaSource.Submission,
            "Attachments belong to the report.", "Tệp đính kèm là một phần của báo cáo."),
        new("AddSubmissionAttachment", None, Own, All, None, AreaSource.Submission,
            "Who sent a report attaches the signed letter.", "Đơn vị nộp đính kèm văn bản đã ký."),
        new("GetSubmissionAttachment", None, Own, All, None, AreaSource.Submission,
            "As the report itself.", "Như chính báo cáo."),

        new("AnswerIssue", None, Own, All, None, AreaSource.Submission,
            "Who sent a report knows why an odd figure is right; the ministry may answer too.", "Đơn vị nộp biết vì sao số lạ mà đúng; Bộ cũng có thể trả lời."),
        new("ListIssueAnswers", None, Own, All, None, AreaSource.Submission,
            "As the findings.", "Như điểm cần sửa."),

        // What columns mean.
        new("GetSubmissionMapping", None, Own, All, None, AreaSource.Submission,
            "Headings and indicators of the report.", "Tiêu đề và chỉ tiêu trong báo cáo."),
        new("ListMappingCorrections", None, Own, All, None, AreaSource.Route,
            "Words of the province's own forms.", "Cách ghi trong biểu của địa phương."),
        new("SetMappingCorrection", None, Own, All, None, AreaSource.Route,
            "Who made the form knows what its columns mean; the ministry may help.", "Nơi lập biểu biết cột nào là gì; Bộ có thể giúp."),
        new("RemoveMappingCorrection", None, Own, All, None, AreaSource.Route,
            "As for setting.", "Như khi đặt."),

        // Deadlines, and who has reported.
        new("FileNilReport", None, Own, All, None, AreaSource.Route,
            "As any report.", "Như nộp báo cáo."),
        new("ListCalendar", None, All, All, All, AreaSource.Nowhere,
            "Deadlines concern every province.", "Lịch báo cáo chung cho mọi địa phương."),
        new("GetCalendar", None, All, All, All, AreaSource.Nowhere,
            "Deadlines concern every province.", "Lịch báo cáo chung cho mọi địa phương."),
        new("SetCalendar", None, None, All, None, AreaSource.Nowhere,
            "The ministry sets deadlines.", "Bộ đặt hạn nộp và ngày khóa kỳ."),
        new("ReopenPeriod", None, None, All, None, AreaSource.Route,
            "The ministry opens a closed period again for a province.", "Bộ mở lại kỳ đã khóa cho một địa phương."),
        new("GetReporting", None, Own, All, All, AreaSource.Filter,
            "Who has reported and when; a province sees its own row.", "Địa phương nào đã nộp, nộp lúc nào; địa phương chỉ thấy dòng của mình."),

        // Figures.
        new("ListObservations", None, Own, All, None, AreaSource.Filter,
            "Values with their cells, enterprises included; of other provinces only the roll-up is read.", "Từng giá trị kèm ô gốc, kể cả tên doanh nghiệp; của tỉnh khác chỉ xem được số tổng hợp."),
        new("GetCube", None, All, All, None, AreaSource.Nowhere,
            "The national roll-up, for ministry and provinces.", "Số tổng hợp toàn quốc, dành cho Bộ và các địa phương.") { Audience = CubeAudience.National },
        new("GetCube", All, All, All, None, AreaSource.Nowhere,
            "Accepted totals only, without enterprises.", "Chỉ số tổng hợp đã được Bộ chấp nhận, không có tên doanh nghiệp.") { Audience = CubeAudience.Public },
        new("GetLedger", None, Own, All, All, AreaSource.Filter,
            "Counts and what is stuck; a province sees its own share.", "Số lượng và các tệp đang vướng; địa phương thấy phần của mình."),

        // Audit and receipts.
        new("ListAudit", None, Own, All, None, AreaSource.Filter,
            "Who did what; a province sees the chains of its own areas.", "Ai đã làm gì; địa phương thấy nhật ký của mình."),
        new("ExportAudit", None, Own, All, None, AreaSource.Filter,
            "The same as whole chains, to be verified elsewhere.", "Như trên, cả chuỗi, để kiểm tra ở nơi khác."),
        new("ListAuditHeads", None, Own, All, None, AreaSource.Filter,
            "What the ends of the chains were, to be kept elsewhere.", "Mốc chốt theo ngày của các chuỗi, để giữ ở nơi khác."),
        new("GetSubmissionReceipt", None, Own, All, None, AreaSource.Submission,
            "A province keeps the receipts of what it sent.", "Địa phương giữ biên nhận của báo cáo đã nộp."),

        // Notices.
        new("ListNotices", None, Own, All, None, AreaSource.Filter,
            "What a province is told; reasons are its own matter.", "Thông báo gửi địa phương; lý do là việc riêng của địa phương đó."),
        new("GetNoticeFeed", None, Own, All, None, AreaSource.Filter,
            "The same as a feed, read with a key.", "Như trên, dạng nguồn tin, đọc bằng khóa."),
        new("ReadNotice", None, Own, All, None, AreaSource.Route,
            "Marks a notice as read.", "Đánh dấu đã đọc thông báo."),

        // Where notices are sent.
        new("ListWebhooks", None, Own, All, None, AreaSource.Filter,
            "Addresses that somebody of the province chose; never their secrets.", "Địa chỉ do địa phương chọn; không bao giờ kèm khóa bí mật."),
        new("SetWebhook", None, Own, All, None, AreaSource.Route,
            "A province for itself, the ministry for all.", "Địa phương đặt cho mình, Bộ đặt cho toàn quốc."),
        new("RemoveWebhook", None, Own, All, None, AreaSource.Route,
            "As for setting.", "Như khi đặt."),

        // Catalogue: published by law, and needed to read the public figures.
        new("ListProvinces", All, All, All, All, AreaSource.Nowhere,
            "Reference table.", "Bảng danh mục."),
        new("ListIndicators", All, All, All, All, AreaSource.Nowhere,
            "Reference table.", "Bảng danh mục."),
        new("ListTargets", All, All, All, All, AreaSource.Nowhere,
            "Targets of published programmes.", "Mục tiêu của các chương trình đã công bố."),
        new("ListRules", All, All, All, All, AreaSource.Nowhere,
            "What reports are held against is no secret.", "Quy tắc kiểm tra báo cáo được công khai."),

        // Keys for machines.
        new("ListKeys", None, None, All, None, AreaSource.Nowhere,
            "Who may read what is the ministry's matter; a province asks it for a key.", "Cấp quyền là việc của Bộ; địa phương cần khóa thì đề nghị Bộ cấp."),
        new("CreateKey", None, None, All, None, AreaSource.Nowhere,
            "As for listing; not with a key.", "Như trên; không dùng khóa để cấp khóa."),
        new("RevokeKey", None, None, All, None, AreaSource.Nowhere,
            "As for listing; not with a key.", "Như trên; không dùng khóa để thu hồi khóa."),

        // Development sign-in; only in the Development environment, on the machine itself.
        Open("ShowSignIn", "The page to say who one is.", "Trang chọn vai trò khi phát triển."),
        Open("SignIn", "Signs a browser in; the form proves itself.", "Đăng nhập trình duyệt; biểu mẫu tự chứng minh nguồn gốc."),
        Open("SignOut", "Signs a browser out.", "Đăng xuất trình duyệt."),
        Open("GetIssuerConfiguration", "OpenID Connect discovery; public by its nature.", "Tài liệu OpenID Connect, vốn công khai."),
        Open("GetIssuerKeys", "Public keys.", "Khóa công khai."),
        Open("CreateToken", "Asks for the development secret itself.", "Tự hỏi mã bí mật của môi trường phát triển."),

        // The app itself.
        Open("GetHealth", "Probes need it: whether the app is well. Ministry and operators are told more.", "Để giám sát: hệ thống có hoạt động không. Bộ và đơn vị vận hành được biết chi tiết hơn."),
        Open("GetAccess", "Who the caller is and what they may do.", "Người gọi là ai và được làm gì."),
        Open("GetOpenApi", "Describes the interface; holds no data.", "Mô tả giao diện lập trình; không có số liệu."),

        // Calls of the Functions host.
        Trigger("ReportUploaded"),
        Trigger("RollUp"),
        Trigger("Sweep"),
    ];

    /// <summary>The rows of an endpoint.</summary>
    /// <param name="endpoint">Its name; <see langword="null"/> for one without a name.</param>
    /// <returns>The rows; none if the table does not know it.</returns>
    public static IReadOnlyList<AccessRule> Of(string? endpoint) => [.. Rules.Where(rule => rule.Endpoint == endpoint)];

    private static AccessRule Open(string endpoint, string reason, string vietnamese) =>
        new(endpoint, All, All, All, All, AreaSource.Nowhere, reason, vietnamese) { Kind = AccessKind.Open };

    private static AccessRule Trigger(string endpoint) =>
        new(endpoint, None, None, None, None, AreaSource.Nowhere, "Called by the Functions host alone.", "Chỉ máy chủ Functions gọi.") { Kind = AccessKind.FunctionsHost };
}
