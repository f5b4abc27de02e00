using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>Words decisions that were refused.</summary>
public static class DecisionProblems
{
    /// <summary>A decision that was not taken; nothing has changed.</summary>
    /// <param name="id">The id as asked for.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such reason.</exception>
    public static ProblemHttpResult Of(string id, DecisionRefusal refusal) => refusal switch
    {
        DecisionRefusal.Missing => Problems.NoSubmission(id),
        DecisionRefusal.Changed => Problems.Of(Problems.SubmissionChanged, "Lần nộp này đã thay đổi sau khi được mở xem (có bản mới, được xử lý lại hoặc đã có quyết định khác). Hãy tải lại, xem lại rồi quyết định."),
        DecisionRefusal.NotFinished => Problems.Of(Problems.SubmissionNotFinished, "Lần nộp này chưa được xử lý xong nên chưa thể quyết định. Hãy chờ ít phút rồi thử lại."),
        DecisionRefusal.NotDone => Problems.Of(Problems.SubmissionNotDone, "Lần nộp này không được nhận hoặc xử lý không thành công nên không có số liệu để quyết định. Hãy đề nghị địa phương nộp bản sửa."),
        DecisionRefusal.Waiting => Problems.Of(Problems.SubmissionWaiting, "Phiên bản này đang chờ xác nhận nên chưa được tính. Hãy xác nhận hoặc thu hồi trước."),
        DecisionRefusal.NotWaiting => Problems.Of(Problems.SubmissionNotWaiting, "Phiên bản này không chờ xác nhận."),
        DecisionRefusal.Withdrawn => Problems.Of(Problems.SubmissionWithdrawn, "Phiên bản này đã được thu hồi. Nếu muốn số liệu được tính, hãy nộp lại tệp."),
        DecisionRefusal.NotCurrent => Problems.Of(Problems.SubmissionNotCurrent, "Phiên bản này không còn là phiên bản hiện hành của báo cáo. Hãy quyết định trên phiên bản hiện hành."),
        DecisionRefusal.LaterIsOfficial => Problems.Of(Problems.LaterIsOfficial, "Một phiên bản nộp sau đã được chấp nhận; số liệu chính thức không quay về bản cũ hơn. Nếu bản cũ mới đúng, hãy đề nghị địa phương nộp lại bản đó."),
        DecisionRefusal.NotFailed => Problems.Of(Problems.SubmissionNotFailed, "Lần nộp này không ở trạng thái lỗi nên không có gì để thử lại. Muốn xử lý lại theo phiên bản mới của hệ thống, hãy dùng chức năng xử lý lại."),
        DecisionRefusal.FigureMissing => Problems.Of(Problems.FigureMissing, "Lần nộp này không có số liệu mang mã đã gửi: câu chứa số liệu đã đổi, hoặc báo cáo đã được xử lý lại. Hãy tải lại trang rà soát."),
        DecisionRefusal.FigureChanged => Problems.Of(Problems.FigureChanged, "Người khác vừa quyết định về số liệu này. Hãy tải lại, xem quyết định đó rồi quyết định."),
        DecisionRefusal.OnlyMinistry => Problems.Of(Problems.DecisionForbidden, "Chỉ Bộ mới được quyết định việc này: xác nhận báo cáo nộp sau khi kỳ đã khóa, rà soát số liệu của kỳ đã khóa, hoặc bỏ số liệu chính thức."),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "No wording for this refusal."),
    };
}
