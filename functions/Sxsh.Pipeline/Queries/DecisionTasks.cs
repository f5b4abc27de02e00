using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Tasks that come from decisions about versions, taken or to be taken.</summary>
internal static class DecisionTasks
{
    /// <summary>Tells whether a version may have such a task, so that its pointers are worth looking up.</summary>
    /// <param name="version">The version.</param>
    /// <returns><see langword="false"/> if it has none whatever its pointers say.</returns>
    public static bool MayHaveSome(Submission version) =>
        version.IsWaiting || version.Withdrawn is not null || (version.Review == ReviewState.Returned && version.Processing == ProcessingState.Done);

    /// <summary>The task of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="pointers">The pointers of its report; <see langword="null"/> if there are none.</param>
    /// <returns>The task; <see langword="null"/> if there is none.</returns>
    public static LedgerTask? Of(Submission version, ReportPointers? pointers)
    {
        if (version.Withdrawn is not null)
        {
            return pointers?.Official?.Number == version.Id.Number
                ? Task(LedgerTaskKind.OfficialWithdrawn, $"Báo cáo đã được chấp nhận nhưng vừa bị thu hồi (lý do: {version.Withdrawn.Reason}). Số liệu chính thức chưa đổi; đề nghị Bộ chấp nhận phiên bản khác hoặc bỏ số liệu chính thức này.")
                : null;
        }

        if (WaitingAnswer.Find(version, pointers) is { } waiting)
        {
            return Task(LedgerTaskKind.Waiting, waiting.Reason == WaitingReason.PeriodClosed
                ? "Kỳ báo cáo đã khóa khi tệp được nộp. Phiên bản này được giữ nhưng chưa tính; đề nghị Bộ xác nhận hoặc mở lại kỳ."
                : string.Create(CultureInfo.InvariantCulture, $"Phiên bản {version.Id.Number} thiếu {waiting.Lost} trong {waiting.Of} giá trị của phiên bản {waiting.Before} nên chưa tính. Hãy xác nhận nếu đúng là bỏ các giá trị đó; nếu không, hãy nộp lại tệp đầy đủ."));
        }

        return version.Review == ReviewState.Returned && pointers?.Current?.Number == version.Id.Number
            ? Task(LedgerTaskKind.Returned, $"Bộ trả lại báo cáo để sửa: {version.Reviewed?.Reason}{Due(version.Reviewed)}. Số liệu cũ vẫn được tính cho đến khi có bản sửa.")
            : null;

        LedgerTask Task(LedgerTaskKind kind, string message) => new(kind, version.BlobName, version.Id.ToString(), message);
    }

    private static string Due(Decision? decision) =>
        decision?.Due is { } due ? $" (hạn nộp bản sửa: {due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)})" : string.Empty;
}
