using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Notices;

/// <summary>What notices say: in Vietnamese, with an English text beside.</summary>
/// <param name="catalogue">The catalogue, for names.</param>
public sealed class NoticeWording(Catalogue catalogue)
{
    private const string SyntheticVi = "[Số liệu giả lập] ";
    private const string SyntheticEn = "[Made-up figures] ";

    /// <summary>A notice in Vietnamese.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>Title and body.</returns>
    public NoticeText Vietnamese(Notice notice)
    {
        string report = $"{catalogue.NameOf(notice.Area)}, kỳ {notice.Period?.ToString() ?? "chưa xác định"}";
        string file = notice.FileName is { } name ? $"“{name}”" : "báo cáo";
        string reason = Reason(notice, "Lý do: ");
        string due = notice.DueOn is { } day ? $" Hạn: {Day(day)}." : string.Empty;
        (string title, string body) = notice.Kind switch
        {
            NoticeKind.Rejected => ($"Báo cáo không được nhận ({report})", $"Tệp {file} có lỗi nên không được nhận và chưa có số liệu nào được lấy.{reason} Hãy mở lần nộp để xem từng ô cần sửa, sửa tệp rồi nộp lại với cùng tên."),
            NoticeKind.Failed => ($"Chưa xử lý được báo cáo ({report})", $"Hệ thống đã nhận tệp {file} nhưng chưa xử lý được. Tệp gốc vẫn được giữ nếu còn trong kho; đơn vị vận hành đã được báo. Nếu sau một ngày làm việc vẫn chưa có kết quả, hãy nộp lại tệp."),
            NoticeKind.Returned => ($"Báo cáo bị trả lại ({report})", $"Bộ Công Thương trả lại tệp {file}.{reason}{due} Hãy sửa theo ý kiến nêu trên và nộp lại với cùng tên trước thời hạn."),
            NoticeKind.Accepted => ($"Báo cáo được chấp nhận ({report})", $"Bộ Công Thương đã chấp nhận tệp {file}; số liệu trong tệp là số liệu chính thức của kỳ. Không cần làm gì thêm."),
            NoticeKind.AwaitingConfirmation => ($"Bản mới chờ xác nhận ({report})", $"Bản mới của tệp {file} đang chờ xác nhận nên chưa được tính, vì thiếu nhiều số liệu so với bản trước hoặc vì kỳ báo cáo đã khóa; bản trước, nếu có, vẫn có hiệu lực.{reason} Hãy mở lần nộp để xem, rồi xác nhận nếu đúng, hoặc nộp lại tệp đầy đủ."),
            NoticeKind.Withdrawn => ($"Báo cáo đã được thu hồi ({report})", $"Tệp {file} đã được thu hồi nên không còn được tính; bản đã nộp vẫn đọc được.{reason} Nếu cần báo cáo lại cho kỳ này, hãy nộp tệp mới."),
            NoticeKind.Due when notice.FileName is not null => ($"Sắp đến hạn nộp lại báo cáo ({report})", $"Tệp {file} đã bị trả lại và chưa được nộp lại.{reason}{due} Hãy sửa theo ý kiến nêu trên và nộp lại với cùng tên trước thời hạn."),
            NoticeKind.Overdue when notice.FileName is not null => ($"Đã quá hạn nộp lại báo cáo ({report})", $"Tệp {file} đã bị trả lại và đã quá hạn nộp lại.{reason}{due} Hãy sửa theo ý kiến nêu trên và nộp lại ngay với cùng tên."),
            NoticeKind.Due => ($"Sắp đến hạn nộp báo cáo ({report})", $"Chưa có báo cáo của {report}.{due} Hãy nộp báo cáo trước thời hạn; nếu không phát sinh, hãy báo “không phát sinh”."),
            _ => ($"Đã quá hạn nộp báo cáo ({report})", $"Đã quá hạn mà chưa có báo cáo của {report}.{due} Hãy nộp ngay; báo cáo nộp sau hạn vẫn được nhận và được ghi là nộp muộn."),
        };
        string mark = notice.Dataset == Dataset.Synthetic ? SyntheticVi : string.Empty;
        return new NoticeText(mark + title, body);
    }

    /// <summary>A notice in English.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>Title and body.</returns>
    public NoticeText English(Notice notice)
    {
        string report = $"{catalogue.NameOf(notice.Area)}, {notice.Period?.ToString() ?? "period unknown"}";
        string file = notice.FileName is { } name ? $"“{name}”" : "The report";
        string reason = Reason(notice, "Reason: ");
        string due = notice.DueOn is { } day ? $" Due on {Day(day)}." : string.Empty;
        (string title, string body) = notice.Kind switch
        {
            NoticeKind.Rejected => ($"Report rejected ({report})", $"{file} has mistakes and was not taken; none of its figures count.{reason} Open the submission to see each cell, correct the file and send it again under the same name."),
            NoticeKind.Failed => ($"Report could not be processed ({report})", $"{file} was received but could not be processed; the operators were told. If nothing has come of it after a working day, send it again."),
            NoticeKind.Returned => ($"Report returned ({report})", $"The ministry returned {file}.{reason}{due} Correct it accordingly and send it again under the same name before it is due."),
            NoticeKind.Accepted => ($"Report accepted ({report})", $"The ministry accepted {file}; its figures are the official ones of the period. There is nothing more to do."),
            NoticeKind.AwaitingConfirmation => ($"New version waits for confirmation ({report})", $"The new version of {file} waits to be confirmed and does not count yet, because it lacks many values of the one before or because the period is closed; the one before, if any, still counts.{reason} Open the submission, then confirm it if it is right, or send a complete file."),
            NoticeKind.Withdrawn => ($"Report withdrawn ({report})", $"{file} was withdrawn and does not count any more; it can still be read.{reason} Send a new file if the period is to be reported again."),
            NoticeKind.Due when notice.FileName is not null => ($"Returned report due soon ({report})", $"{file} was returned and has not been sent again.{reason}{due} Correct it accordingly and send it again under the same name in time."),
            NoticeKind.Overdue when notice.FileName is not null => ($"Returned report overdue ({report})", $"{file} was returned, and the day by which it had to be sent again is over.{reason}{due} Correct it accordingly and send it again now under the same name."),
            NoticeKind.Due => ($"Report due soon ({report})", $"There is no report of {report} yet.{due} Send it in time; if there is nothing to report, say so."),
            _ => ($"Report overdue ({report})", $"The report of {report} is late.{due} Send it now; late reports are taken and marked as late."),
        };
        string mark = notice.Dataset == Dataset.Synthetic ? SyntheticEn : string.Empty;
        return new NoticeText(mark + title, body);
    }

    private static string Reason(Notice notice, string lead) => string.IsNullOrWhiteSpace(notice.Reason) ? string.Empty : $" {lead}{notice.Reason.Trim().TrimEnd('.')}.";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
