using System.Security.Cryptography;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The steps by which the ledger takes a report in: receive, claim, finish. Each is one conditional write, so that killed, doubled and late workers do no harm.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue, to resolve paths.</param>
/// <param name="time">The clock; it dates rows and leases but never orders versions.</param>
public sealed class SubmissionIntake(Stores stores, Catalogue catalogue, TimeProvider time)
{
    /// <summary>After so many attempts without a result a submission has failed.</summary>
    public const int MaxAttempts = 3;

    private const int MaxRaces = 50;
    private const int BufferedBytes = 32 * 1024 * 1024;

    private readonly ReportSettlement _settlement = new(stores, catalogue);
    private readonly BackgroundReader _background = new(stores, catalogue);
    private readonly CalendarReader _calendar = new(stores.Calendar, time);

    /// <summary>How long a worker holds what it reads by default; later another may take it over.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(45);

    /// <summary>How long a worker of this process holds what it reads; <see cref="Lease"/> unless it is set.</summary>
    public TimeSpan HoldFor { get; init; } = Lease;

    /// <summary>What this process reads reports with, for the audit trail; not told unless it is set.</summary>
    public RunVersions? Versions { get; init; }

    /// <summary>Takes an upload into the ledger: keeps its bytes, then adds a version, unless it is known or repeats the version before it.</summary>
    /// <param name="blobName">Path within the container <c>reports</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The versions to be processed: of this upload and, rarely, of repeats that became versions because this upload came between.</returns>
    /// <exception cref="InvalidOperationException">Others kept winning the race for a number; the host retries.</exception>
    public async Task<IReadOnlyList<Submission>> ReceiveAsync(string blobName, CancellationToken cancellationToken)
    {
        for (int race = 0; race < MaxRaces; race++)
        {
            if (await stores.Uploads.FindAsync(blobName, cancellationToken) is not { } blob)
            {
                return [];
            }

            ReportKey report = KeyOf(blob);
            Taken taken = await FindTakenAsync(report, blobName, cancellationToken);
            if (!taken.IsKnown)
            {
                // A blob stays with the report that it was taken for, whatever its metadata say later.
                ReportKey other = report with { Dataset = report.Dataset == Dataset.Real ? Dataset.Synthetic : Dataset.Real };
                Taken elsewhere = await FindTakenAsync(other, blobName, cancellationToken);
                (report, taken) = elsewhere.IsKnown ? (other, elsewhere) : (report, taken);
            }

            (IReadOnlyList<Submission> versions, Submission? known, RepeatedUpload? repeat) = taken;
            await ForgiveRewriteAsync(taken, blob, cancellationToken);
            if (known is not null || repeat is not null)
            {
                return [.. Unfinished(known), .. await PromoteAsync(report, versions, cancellationToken)];
            }

            Submission? added = await TryReceiveAsync(blob, report, versions, cancellationToken);
            if (added is not null)
            {
                return [added, .. await PromoteAsync(report, [.. versions, added], cancellationToken)];
            }
        }

        throw new InvalidOperationException($"Others kept taking the number for {blobName}.");
    }

    /// <summary>Tells whether a version waits for a worker.</summary>
    /// <param name="submission">The version as it was read from the ledger.</param>
    /// <returns><see langword="false"/> if it is finished or a worker holds it.</returns>
    public bool IsFree(Submission submission) =>
        submission.Processing == ProcessingState.Received
        || (submission.Processing == ProcessingState.Reading && submission.LeaseUntil <= time.GetUtcNow());

    /// <summary>Takes a version to read it, counting the attempt before it is made.</summary>
    /// <param name="submission">The version as it was read from the ledger.</param>
    /// <param name="run">The run whose rows will be written.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The version as claimed, or <see langword="null"/> if it is finished or another worker holds it.</returns>
    public async Task<Submission?> ClaimAsync(Submission submission, RunId run, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Submission claimed = submission with
        {
            Processing = ProcessingState.Reading,
            Attempts = submission.Attempts + 1,
            LeaseUntil = now + HoldFor,
            Runs = submission.Runs.Begun(run, now),
        };
        return IsFree(submission) ? await stores.Ledger.TryUpdateAsync(claimed, cancellationToken) : null;
    }

    /// <summary>Keeps a claimed version held for as long as it is worked on.</summary>
    /// <param name="claimed">The version as claimed.</param>
    /// <returns>The renewal; to be stopped before the version is changed in any way.</returns>
    public LeaseRenewal Keep(Submission claimed) => new(stores.Ledger, time, claimed, HoldFor);

    /// <summary>Tells whether a claimed version may still be read.</summary>
    /// <param name="claimed">The version as claimed.</param>
    /// <returns><see langword="false"/> if it was attempted <see cref="MaxAttempts"/> times before.</returns>
    public static bool HasAttemptsLeft(Submission claimed) => claimed.Attempts <= MaxAttempts;

    /// <summary>Gives a claimed version back, so that it need not wait for the lease to end. Nothing happens if somebody else has it by now.</summary>
    /// <param name="claimed">The version as claimed.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is free.</returns>
    public Task ReleaseAsync(Submission claimed, CancellationToken cancellationToken) =>
        stores.Ledger.TryUpdateAsync(claimed with { Processing = ProcessingState.Received, LeaseUntil = null }, cancellationToken);

    /// <summary>Writes the rows of a claimed version, and finds out meanwhile what finishing it will come to.</summary>
    /// <param name="claimed">The version as claimed.</param>
    /// <param name="run">The run whose rows are its rows.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What becomes of its report, to be handed to <see cref="FinishAsync"/>.</returns>
    public async Task<SettledReport> WriteRowsAsync(Submission claimed, RunId run, CheckResult result, CancellationToken cancellationToken)
    {
        Task<SettledReport> settled = SettleAsync(Finished(claimed, run, result), result, cancellationToken);
        await Task.WhenAll(stores.Runs.WriteAsync(claimed.Id, run, result.Observations, result.Issues, cancellationToken), settled);
        return await settled;
    }

    /// <summary>Finishes a claimed version whose rows are written: done moves the report's pointer in the same transaction, unless the version waits or a later one counts.</summary>
    /// <param name="claimed">The version as claimed.</param>
    /// <param name="run">The run whose rows are its rows.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="settled">What <see cref="WriteRowsAsync"/> found out; <see langword="null"/> to find out now. If it is out of date, that costs a second try.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The state it is in now, whoever brought it there.</returns>
    /// <exception cref="InvalidOperationException">Others kept changing the pointer; the host retries.</exception>
    public async Task<ProcessingState> FinishAsync(Submission claimed, RunId run, CheckResult result, SettledReport? settled, CancellationToken cancellationToken)
    {
        Submission finished = Finished(claimed, run, result);
        for (int race = 0; race < MaxRaces; race++)
        {
            settled ??= await SettleAsync(finished, result, cancellationToken);
            if (await TryFinishAsync(finished, result, settled, cancellationToken))
            {
                return finished.Processing;
            }

            Submission? now = await stores.Ledger.FindAsync(claimed.Id, cancellationToken);
            if (now is null || now.ETag != claimed.ETag)
            {
                return now?.Processing ?? ProcessingState.Received;
            }

            settled = null;
        }

        throw new InvalidOperationException($"Others kept changing the pointer of {claimed.Id.Report}.");
    }

    /// <summary>Opens the bytes of a version; if the original is lost and the upload still has them, they are kept again first.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The bytes, to be disposed by the caller; <see langword="null"/> if they are nowhere any more.</returns>
    public async Task<Stream?> OpenOriginalAsync(Submission submission, CancellationToken cancellationToken)
    {
        if (await stores.Originals.OpenReadAsync(submission.Sha256, cancellationToken) is { } original)
        {
            return original;
        }

        if (await stores.Uploads.FindAsync(submission.BlobName, cancellationToken) is not { } blob || blob.Length != submission.Bytes)
        {
            return null;
        }

        await using Stream? content = await BufferAsync(blob, cancellationToken);
        if (content is null || await HashAsync(content, cancellationToken) != submission.Sha256)
        {
            return null;
        }

        content.Position = 0;
        await stores.Originals.AddAsync(submission.Sha256, content, submission.Id.Report.ToString(), cancellationToken);
        return await stores.Originals.OpenReadAsync(submission.Sha256, cancellationToken);
    }

    /// <summary>Finds the report under which the same bytes were seen first, if it is another one.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The other report, for people; <see langword="null"/> if there is none, or only one whose path was not understood.</returns>
    public async Task<string?> FindSameElsewhereAsync(Submission submission, CancellationToken cancellationToken)
    {
        string? first = await stores.Originals.FindFirstReportAsync(submission.Sha256, cancellationToken);
        return first != submission.Id.Report.ToString() && ReportKey.TryParse(first, out ReportKey? other) && other is { Area: { } area, Period: { } period }
            ? $"{catalogue.NameOf(area)}, {period}, {other.Name}"
            : null;
    }

    /// <summary>Reads what is known of the province that sent a version.</summary>
    /// <param name="submission">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What is known now; values of other versions of the same report are no part of it.</returns>
    public Task<ReportBackground> FindBackgroundAsync(Submission submission, CancellationToken cancellationToken) =>
        _background.ReadAsync(submission.Id.Report, cancellationToken);

    private static ProcessingState StateOf(Submission claimed, CheckResult result) =>
        !HasAttemptsLeft(claimed) || result.Issues.Any(issue => issue.Code == IssueCode.OriginalMissing) ? ProcessingState.Failed
        : result.Outcome == CheckOutcome.Done ? ProcessingState.Done
        : ProcessingState.Rejected;

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));

    // Who sends again what was withdrawn wants it to count.
    private static bool IsRepeat(Submission before, string sha256, DateTimeOffset uploadedAt) =>
        before.Sha256 == sha256 && !(before.Withdrawn?.At < uploadedAt);

    private static IEnumerable<Submission> Unfinished(Submission? submission) =>
        submission is { IsFinished: false } ? [submission] : [];

    private static Submission? LastBefore(IEnumerable<Submission> versions, DateTimeOffset uploadedAt, int number) =>
        versions
            .Where(version => !version.IsLaterThan(uploadedAt, number))
            .OrderBy(version => version.UploadedAt)
            .ThenBy(version => version.Id.Number)
            .LastOrDefault();

    private Submission Finished(Submission claimed, RunId run, CheckResult result) => claimed with
    {
        Processing = StateOf(claimed, result),
        LeaseUntil = null,
        FinishedAt = time.GetUtcNow(),
        Format = result.Format,
        Run = run,
        Counts = result.Counts,
    };

    private async Task<SettledReport> SettleAsync(Submission finished, CheckResult result, CancellationToken cancellationToken)
    {
        if (finished.Processing != ProcessingState.Done)
        {
            return new SettledReport([finished], null);
        }

        Task<bool> isAfterClosing = _calendar.IsAfterClosingAsync(finished, cancellationToken);
        ReportPointers? pointers = await stores.Ledger.FindPointersAsync(finished.Id.Report, cancellationToken);
        return await _settlement.SettleAsync(finished with { IsAfterClosing = await isAfterClosing }, result.Observations, pointers, cancellationToken);
    }

    private async Task<bool> TryFinishAsync(Submission finished, CheckResult result, SettledReport settled, CancellationToken cancellationToken)
    {
        // What it was settled for is the same version, but its lease may have been renewed since.
        Submission version = finished with { Lost = settled.Versions[0].Lost, IsAfterClosing = settled.Versions[0].IsAfterClosing };
        Submission[] changed = [version, .. settled.Versions.Skip(1)];
        AuditEvent[] told = [LedgerEvents.Finished(version, Versions, result), .. LedgerEvents.HeldBack(changed, time.GetUtcNow())];
        return settled.Pointers is { } pointers
            ? await stores.Ledger.TryCommitAsync(changed, pointers, told, cancellationToken)
            : await stores.Ledger.TryUpdateAsync(version, told, cancellationToken) is not null;
    }

    private ReportKey KeyOf(UploadedBlob blob)
    {
        ReportDestination destination = ReportDestination.OfPath(catalogue, blob.Name);
        string name = ReportPath.TryParse(blob.Name, out ReportPath? path) ? path.FileName : blob.Name;
        bool isResolved = destination.Issues.Count == 0;
        return isResolved
            ? new ReportKey(blob.Dataset, destination.Area, destination.Period, ReportKey.NameOf(name))
            : new ReportKey(blob.Dataset, null, null, ReportKey.NameOf(path is null ? blob.Name : $"{path.Province}-{path.Period}-{path.FileName}"));
    }

    private async Task<Taken> FindTakenAsync(ReportKey report, string blobName, CancellationToken cancellationToken)
    {
        IReadOnlyList<Submission> versions = await stores.Ledger.VersionsAsync(report, cancellationToken);
        Submission? known = versions.LastOrDefault(version => version.BlobName == blobName);
        RepeatedUpload? repeat = known is null && versions.Count > 0 ? await stores.Ledger.FindRepeatAsync(report, blobName, cancellationToken) : null;
        return new Taken(versions, known, repeat);
    }

    // A blob written again with the bytes it had is nobody's task; with other bytes, or for another dataset, it stays one, and the figures stay as they are.
    private async Task ForgiveRewriteAsync(Taken taken, UploadedBlob blob, CancellationToken cancellationToken)
    {
        Submission? same = taken.Known ?? taken.Versions.FirstOrDefault(version => version.Id == taken.Repeat?.Submission);
        string? takenETag = taken.Known?.BlobETag ?? taken.Repeat?.BlobETag;
        if (same is not { IsFinished: true } || takenETag == blob.ETag || same.Id.Report.Dataset != blob.Dataset)
        {
            return;
        }

        await using Stream? content = await BufferAsync(blob, cancellationToken);
        if (content is null || await HashAsync(content, cancellationToken) != same.Sha256)
        {
            return;
        }

        if (taken.Repeat is { } repeat)
        {
            await stores.Ledger.AddRepeatAsync(repeat with { BlobETag = blob.ETag }, cancellationToken);
        }
        else
        {
            await stores.Ledger.TryUpdateAsync(same with { BlobETag = blob.ETag }, cancellationToken);
        }
    }

    private async Task<Submission?> TryReceiveAsync(UploadedBlob blob, ReportKey report, IReadOnlyList<Submission> versions, CancellationToken cancellationToken)
    {
        await using Stream? content = await BufferAsync(blob, cancellationToken);
        if (content is null)
        {
            return null;
        }

        // Kept even if they turn out to be a repeat: should the original have been lost, sending it again mends that.
        string sha256 = await HashAsync(content, cancellationToken);
        content.Position = 0;
        await stores.Originals.AddAsync(sha256, content, report.ToString(), cancellationToken);
        Submission? before = LastBefore(versions, blob.LastModified, int.MaxValue);
        if (before is { Processing: not ProcessingState.Failed } && IsRepeat(before, sha256, blob.LastModified) && !await IsOpenAgainAsync(before, blob, cancellationToken))
        {
            RepeatedUpload repeat = new(before.Id, blob.Name, blob.ETag, blob.LastModified);
            await stores.Ledger.AddRepeatAsync(repeat, [LedgerEvents.Repeated(repeat, time.GetUtcNow())], cancellationToken);
            return null;
        }

        Submission version = NewVersion(report, versions, blob.Name, blob.ETag, blob.LastModified, sha256, blob.Length);
        return await stores.Ledger.TryAddAsync(version, [LedgerEvents.Received(version)], cancellationToken);
    }

    // Who sends again what came after closing, once the period is open for them again, wants it to count.
    private async Task<bool> IsOpenAgainAsync(Submission before, UploadedBlob blob, CancellationToken cancellationToken) =>
        before is { IsAfterClosing: true, IsWaiting: true } && !await _calendar.IsAfterClosingAsync(before with { UploadedAt = blob.LastModified }, cancellationToken);

    private async Task<Stream?> BufferAsync(UploadedBlob blob, CancellationToken cancellationToken)
    {
        await using Stream? source = await stores.Uploads.OpenReadAsync(blob, cancellationToken);
        if (source is null)
        {
            return null;
        }

        // A function's memory is small: only what may be read is held in it, larger uploads pass through a file that vanishes when closed.
        Stream buffer = blob.Length <= BufferedBytes
            ? new MemoryStream((int)blob.Length)
            : new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await source.CopyToAsync(buffer, cancellationToken);
        buffer.Position = 0;
        return buffer;
    }

    // A repeat was nothing new when it was seen; if another version turns up that was uploaded between the two, it is one after all.
    private async Task<IReadOnlyList<Submission>> PromoteAsync(ReportKey report, IReadOnlyList<Submission> versions, CancellationToken cancellationToken)
    {
        List<Submission> promoted = [];
        List<Submission> all = [.. versions];
        foreach (RepeatedUpload repeat in (await stores.Ledger.RepeatsAsync(report, cancellationToken)).OrderBy(repeat => repeat.UploadedAt))
        {
            Submission? same = all.Find(version => version.Id == repeat.Submission);
            Submission? before = LastBefore(all, repeat.UploadedAt, repeat.Submission.Number);
            if (same is null || before is null || IsRepeat(before, same.Sha256, repeat.UploadedAt) || all.Exists(version => version.BlobName == repeat.BlobName))
            {
                continue;
            }

            Submission version = NewVersion(report, all, repeat.BlobName, repeat.BlobETag, repeat.UploadedAt, same.Sha256, same.Bytes);
            if (await stores.Ledger.TryAddAsync(version, [LedgerEvents.Received(version)], cancellationToken) is { } added)
            {
                all.Add(added);
                promoted.Add(added);
            }
        }

        return promoted;
    }

    private Submission NewVersion(ReportKey report, IReadOnlyList<Submission> versions, string blobName, string blobETag, DateTimeOffset uploadedAt, string sha256, long bytes) => new()
    {
        Id = new SubmissionId(report, versions.Count == 0 ? 1 : versions.Max(version => version.Id.Number) + 1),
        BlobName = blobName,
        BlobETag = blobETag,
        FileName = blobName[(blobName.LastIndexOf('/') + 1)..],
        UploadedAt = uploadedAt,
        Sha256 = sha256,
        Bytes = bytes,
        ReceivedAt = time.GetUtcNow(),
    };

    /// <summary>What the ledger knows of a blob under one report.</summary>
    /// <param name="Versions">All versions of the report.</param>
    /// <param name="Known">The version that the blob is; null if it is none.</param>
    /// <param name="Repeat">The blob as an upload that changed nothing; null if it is none.</param>
    private sealed record Taken(IReadOnlyList<Submission> Versions, Submission? Known, RepeatedUpload? Repeat)
    {
        public bool IsKnown => Known is not null || Repeat is not null;
    }
}
