using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers about the ledger as a whole.</summary>
/// <param name="stores">The stores.</param>
/// <param name="audit">Joins uploads with the ledger.</param>
/// <param name="catalogue">The catalogue, to tell whose an upload is.</param>
/// <param name="time">The clock.</param>
public sealed class LedgerQueries(Stores stores, UploadAudit audit, Catalogue catalogue, TimeProvider time)
{
    /// <summary>Balances the ledger.</summary>
    /// <param name="dataset">Only this dataset; <see langword="null"/> for both.</param>
    /// <param name="within">Only reports of these areas, because the asker may see no others; <see langword="null"/> for all, unknown areas included.</param>
    /// <param name="findStale">Finds the areas whose share of the cube is out of date; asked last, so that a report counted as done is in the answer's cube or pending.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    /// <returns>The balance and the open tasks.</returns>
    public async Task<LedgerAnswer> BalanceAsync(Dataset? dataset, IReadOnlyList<Area>? within, Func<Dataset?, CancellationToken, Task<IReadOnlyList<Area>>> findStale, CancellationToken cancellationToken)
    {
        UploadAccount[] accounts = [.. (await audit.TakeAsync(cancellationToken)).Where(account => (dataset is null || account.Dataset == dataset) && IsSeen(account))];
        int rollUpsPending = (await findStale(dataset, cancellationToken)).Count(area => within is null || within.Contains(area));
        UploadAccount[] received = [.. accounts.Where(account => account.IsReceived)];
        return new LedgerAnswer(
            received.Length,
            Count(ProcessingState.Done),
            Count(ProcessingState.Rejected),
            Count(ProcessingState.Failed),
            received.Count(account => account.IsOpen),
            rollUpsPending,
            [.. accounts.SelectMany(Tasks), .. await DecisionsAsync(accounts, dataset, cancellationToken), .. await NotSentAsync(within, cancellationToken)],
            time.GetUtcNow());

        // What was not taken in yet belongs to whom its path names.
        bool IsSeen(UploadAccount account) =>
            within is null
            || ((account.Submission is { } submission ? submission.Id.Report.Area : ReportDestination.OfPath(catalogue, account.BlobName).Area) is { } area && within.Contains(area));

        int Count(ProcessingState state) => received.Count(account => account.Submission?.Processing == state);
    }

    // What people have to decide or have decided; pointers are listed only where there is such a version.
    private async Task<IReadOnlyList<LedgerTask>> DecisionsAsync(UploadAccount[] accounts, Dataset? dataset, CancellationToken cancellationToken)
    {
        Submission[] versions = [.. accounts.Select(account => account.Submission).OfType<Submission>().DistinctBy(version => version.Id).Where(DecisionTasks.MayHaveSome)];
        if (versions.Length == 0)
        {
            return [];
        }

        Dictionary<ReportKey, ReportPointers> pointers = [];
        await foreach (ReportPointers each in stores.Ledger.ListPointersAsync(new LedgerScope(dataset, null, null), cancellationToken))
        {
            pointers[each.Report] = each;
        }

        return [.. versions.Select(version => DecisionTasks.Of(version, pointers.GetValueOrDefault(version.Id.Report))).OfType<LedgerTask>()];
    }

    // Sendings are looked through only where somebody wants notices sent.
    private async Task<IReadOnlyList<LedgerTask>> NotSentAsync(IReadOnlyList<Area>? within, CancellationToken cancellationToken)
    {
        Webhook[] webhooks = [.. (await stores.Webhooks.ListAsync(cancellationToken)).Where(webhook => within is null || within.Contains(webhook.Scope))];
        if (webhooks.Length == 0)
        {
            return [];
        }

        // Who sets the address anew has looked at what was given up before.
        ILookup<Area, NoticeDelivery> givenUp = (await stores.Webhooks.ListDeliveriesAsync(DeliveryState.GivenUp, cancellationToken).ToListAsync(cancellationToken))
            .Where(delivery => webhooks.Any(webhook => webhook.Scope == delivery.Scope && delivery.NoticeAt >= webhook.MadeAt))
            .ToLookup(delivery => delivery.Scope);
        return
        [
            .. webhooks.Where(webhook => givenUp[webhook.Scope].Any()).Select(webhook => new LedgerTask(
                LedgerTaskKind.NoticeNotSent,
                webhook.Url.Authority,
                null,
                string.Create(CultureInfo.InvariantCulture, $"Địa chỉ {webhook.Url.Authority} không nhận {givenUp[webhook.Scope].Count()} thông báo sau nhiều lần gửi. Hãy kiểm tra máy nhận rồi đặt lại địa chỉ; các thông báo vẫn xem được trong hệ thống."))),
        ];
    }

    private static IEnumerable<LedgerTask> Tasks(UploadAccount account)
    {
        if (account.Submission is not { } submission)
        {
            if (account.Blob is null)
            {
                yield return new LedgerTask(LedgerTaskKind.Deleted, account.BlobName, null, "Tệp đã bị xóa khỏi kho trước khi được tiếp nhận nên chưa có số liệu nào được lấy. Hãy đề nghị đơn vị báo cáo nộp lại.");
            }

            yield break;
        }

        if (submission.Processing == ProcessingState.Failed)
        {
            // Only a version without bytes fails with attempts left.
            yield return Task(LedgerTaskKind.Failed, SubmissionIntake.HasAttemptsLeft(submission)
                ? "Nội dung tệp này không còn trong kho lưu trữ nên không xử lý được. Hãy đề nghị đơn vị báo cáo nộp lại đúng tệp đã gửi."
                : "Chưa xử lý được tệp này sau ba lần thử. Tệp gốc vẫn được giữ; hãy xem nhật ký rồi cho xử lý lại.");
        }

        if (account.IsOverwritten)
        {
            yield return Task(LedgerTaskKind.Overwritten, "Tệp trong kho đã bị ghi đè sau khi được tiếp nhận; số liệu không đổi. Nếu đây là bản sửa, hãy nộp lại qua hệ thống để thành phiên bản mới.");
        }

        if (account.Blob is null)
        {
            yield return Task(LedgerTaskKind.Deleted, "Tệp trong kho đã bị xóa sau khi được tiếp nhận; số liệu không đổi và tệp gốc vẫn được giữ. Nếu muốn thu hồi báo cáo, hãy dùng chức năng thu hồi.");
        }

        LedgerTask Task(LedgerTaskKind kind, string message) => new(kind, account.BlobName, submission.Id.ToString(), message);
    }
}
