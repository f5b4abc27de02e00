using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline;

/// <summary>Empties the outbox of the audit trail: each event is given its sender where it is an upload, told to its area where that is to know, chained, and only then taken away. Killed half way, it is done again without harm.</summary>
/// <param name="stores">The stores.</param>
/// <param name="chainer">Puts events into their chains.</param>
/// <param name="webhooks">Notes which notices are to be sent.</param>
/// <param name="time">The clock.</param>
public sealed class AuditDrain(Stores stores, AuditChainer chainer, WebhookSender webhooks, TimeProvider time)
{
    // The receipt of an upload is written just after it; until then its sender is not known.
    private static readonly TimeSpan ReceiptTakes = TimeSpan.FromSeconds(10);

    /// <summary>Chains what waits.</summary>
    /// <param name="chain">Only events of this chain; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is chained.</returns>
    public async Task RunAsync(AuditChain? chain, CancellationToken cancellationToken)
    {
        List<WaitingEvent> waiting = await stores.Outbox.ListAsync(chain, cancellationToken).ToListAsync(cancellationToken);
        foreach (IGrouping<AuditChain, WaitingEvent> group in waiting.GroupBy(each => each.Event.Chain).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            IEnumerable<WaitingEvent> ordered = group.OrderBy(each => each.Event.At).ThenBy(each => each.Event.Action).ThenBy(each => each.Event.Id, StringComparer.Ordinal);
            foreach (WaitingEvent[] some in ordered.Chunk(AuditChainer.MostAtOnce))
            {
                List<AuditEvent> ready = await ReadyAsync(some, cancellationToken);
                foreach (Notice notice in ready.Select(NoticeMaker.Of).OfType<Notice>())
                {
                    await stores.Notices.TryAddAsync(notice, cancellationToken);
                    await webhooks.EnqueueAsync(notice, cancellationToken);
                }

                await chainer.ChainAsync(group.Key, ready, cancellationToken);
                await stores.Outbox.RemoveAsync([.. some.Take(ready.Count)], cancellationToken);
                if (ready.Count < some.Length)
                {
                    break;
                }
            }
        }
    }

    // As far as senders are known: what comes behind waits too, so that a chain keeps the order.
    private async Task<List<AuditEvent>> ReadyAsync(WaitingEvent[] waiting, CancellationToken cancellationToken)
    {
        List<AuditEvent> ready = [];
        foreach (AuditEvent each in waiting.Select(waiting => waiting.Event))
        {
            if (await BlobOfAsync(each, cancellationToken) is not { } blob)
            {
                ready.Add(each);
            }
            else if (await stores.Uploads.FindSenderAsync(blob, cancellationToken) is { } sender)
            {
                ready.Add(each with { Actor = sender with { Id = AuditDetails.OneLine(sender.Id), Name = AuditDetails.OneLine(sender.Name) } });
            }
            else if (each.At + ReceiptTakes <= time.GetUtcNow())
            {
                ready.Add(each);
            }
            else
            {
                break;
            }
        }

        return ready;
    }

    // Only names with an upload id can be the API's.
    private async Task<string?> BlobOfAsync(AuditEvent told, CancellationToken cancellationToken)
    {
        if (told.Action is not (AuditAction.UploadReceived or AuditAction.UploadRepeated) || !SubmissionId.TryParse(told.Subject.Id, out SubmissionId? id))
        {
            return null;
        }

        string? blob = told.Action == AuditAction.UploadReceived
            ? (await stores.Ledger.FindAsync(id, cancellationToken))?.BlobName
            : (await stores.Ledger.RepeatsAsync(id.Report, cancellationToken)).FirstOrDefault(repeat => AuditDetails.OneLine(repeat.BlobName) == told.Details["blob"])?.BlobName;
        return blob is not null && ReportPath.TryParse(blob, out ReportPath? path) && path.UploadId is not null ? blob : null;
    }
}
