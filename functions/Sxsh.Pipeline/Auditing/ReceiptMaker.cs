using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Makes receipts from the ledger and the audit trail. The same submission always gives the same receipt.</summary>
/// <param name="stores">The stores.</param>
/// <param name="catalogue">The catalogue, for names.</param>
public sealed class ReceiptMaker(Stores stores, Catalogue catalogue)
{
    private const int ReadAtOnce = 16;

    /// <summary>Makes the receipt of a version. What waits to be audited should be chained before.</summary>
    /// <param name="id">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The receipt; <see langword="null"/> while it, or a version before it, is not finished, and if there is no such version.</returns>
    public async Task<Receipt?> MakeAsync(SubmissionId id, CancellationToken cancellationToken)
    {
        Submission[] versions = [.. (await stores.Ledger.VersionsAsync(id.Report, cancellationToken)).Where(version => version.Id.Number <= id.Number)];
        if (versions.Length == 0 || versions[^1].Id != id || !versions.All(version => version.IsFinished))
        {
            return null;
        }

        Receipt? receipt = null;
        foreach (Submission[] some in versions.Chunk(ReadAtOnce))
        {
            (Submission Version, AuditEntry? Received, AuditEntry? Finished)[] links = await Task.WhenAll(some.Select(async version => (
                version,
                await FindAsync(AuditAction.UploadReceived, version.ReceivedAt, version),
                version.FinishedAt is { } finished ? await FindAsync(AuditAction.ReportDone, finished, version) : null)));
            foreach ((Submission version, AuditEntry? received, AuditEntry? finished) in links)
            {
                receipt = Of(version, received, finished, receipt);
            }
        }

        return receipt;

        Task<AuditEntry?> FindAsync(AuditAction action, DateTimeOffset at, Submission version) =>
            stores.Audit.FindAsync(AuditChain.Of(version.Id.Report), AuditEvent.IdOf(action, at, version.Id), cancellationToken);
    }

    private static string OutcomeOf(Submission version, AuditEntry? finished) => finished?.Event.Action switch
    {
        AuditAction.ReportDone => WireNames.Of(ProcessingState.Done),
        AuditAction.ReportRejected => WireNames.Of(ProcessingState.Rejected),
        AuditAction.ReportFailed => WireNames.Of(ProcessingState.Failed),
        _ => finished?.Event.Details["processing"] ?? WireNames.Of(version.Processing),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private Receipt Of(Submission version, AuditEntry? received, AuditEntry? finished, Receipt? before)
    {
        AuditDetails? details = finished?.Event.Details;
        ReportKey report = version.Id.Report;
        Actor sender = received?.Event.Actor ?? Actor.System;
        return Receipt.Of(new Dictionary<string, string?>
        {
            ["submission"] = version.Id.ToString(),
            ["dataset"] = WireNames.Of(report.Dataset),
            ["area"] = report.Area?.ToString(),
            ["province"] = report.Area is { } area ? catalogue.NameOf(area) : null,
            ["period"] = report.Period?.ToString(),
            ["report"] = report.Name,
            ["version"] = Text(version.Id.Number),
            ["fileName"] = AuditDetails.OneLine(version.FileName),
            ["bytes"] = Text(version.Bytes),
            ["sha256"] = version.Sha256,
            ["sentById"] = sender.Id,
            ["sentByName"] = sender.Name,
            ["uploadedAt"] = CanonicalHash.TextOf(version.UploadedAt),
            ["receivedAt"] = CanonicalHash.TextOf(version.ReceivedAt),
            ["finishedAt"] = version.FinishedAt is { } at ? CanonicalHash.TextOf(at) : null,
            ["outcome"] = OutcomeOf(version, finished),
            ["format"] = details is null ? null : details["format"],
            ["rows"] = Detail("rows"),
            ["observations"] = Detail("observations"),
            ["blockers"] = Detail("blockers"),
            ["errors"] = Detail("errors"),
            ["warnings"] = Detail("warnings"),
            ["infos"] = Detail("infos"),
            ["rowsHash"] = Detail("rowsHash"),
            ["run"] = Detail("run"),
            ["codeVersion"] = Detail("codeVersion"),
            ["catalogueVersion"] = Detail("catalogueVersion"),
            ["rulesVersion"] = Detail("rulesVersion"),
            ["previousSubmission"] = before?["submission"],
            ["previousHash"] = before?.Hash,
            ["auditChain"] = received is null && finished is null ? null : AuditChain.Of(report).Name,
            ["auditReceivedSequence"] = received is null ? null : Text(received.Sequence),
            ["auditReceivedHash"] = received?.Hash,
            ["auditFinishedSequence"] = finished is null ? null : Text(finished.Sequence),
            ["auditFinishedHash"] = finished?.Hash,
        });

        string? Detail(string name) => details?[name];
    }
}
