using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Notices;

/// <summary>Sends notices to where they are wanted: at least once, under an id that stays the same, again and again with longer pauses, and then no more.</summary>
/// <param name="stores">The stores.</param>
/// <param name="client">Sends.</param>
/// <param name="wording">What notices say.</param>
/// <param name="catalogue">The catalogue, for names.</param>
/// <param name="time">The clock.</param>
public sealed class WebhookSender(Stores stores, WebhookClient client, NoticeWording wording, Catalogue catalogue, TimeProvider time)
{
    /// <summary>After so many tries a notice is given up: about two days.</summary>
    public const int MaxAttempts = 12;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(12);

    /// <summary>Notes that a notice is to be sent, if somebody wants it.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is noted.</returns>
    public async Task EnqueueAsync(Notice notice, CancellationToken cancellationToken)
    {
        foreach (Webhook webhook in await stores.Webhooks.ListAsync(cancellationToken))
        {
            if ((webhook.Scope == notice.Area || webhook.Scope == Area.National) && notice.At >= webhook.MadeAt)
            {
                await stores.Webhooks.TryAddDeliveryAsync(new NoticeDelivery { Scope = webhook.Scope, NoticeArea = notice.Area, NoticeId = notice.Id, NextAt = notice.At }, cancellationToken);
            }
        }
    }

    /// <summary>Sends what is due.</summary>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when all of it was tried once.</returns>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        NoticeDelivery[] due = [.. (await stores.Webhooks.ListDeliveriesAsync(DeliveryState.Pending, cancellationToken).ToListAsync(cancellationToken)).Where(delivery => delivery.NextAt <= time.GetUtcNow())];
        if (due.Length == 0)
        {
            return;
        }

        var webhooks = (await stores.Webhooks.ListAsync(cancellationToken)).ToDictionary(webhook => webhook.Scope);

        // Receivers beside each other, so that a slow one holds up none but itself; its notices in their order.
        await Task.WhenAll(due.GroupBy(delivery => delivery.Scope).Select(async own =>
        {
            foreach (NoticeDelivery delivery in own.OrderByDescending(delivery => delivery.NoticeId, StringComparer.Ordinal))
            {
                if (!await SendAsync(delivery, webhooks.GetValueOrDefault(own.Key), cancellationToken))
                {
                    // What the receiver does not take now, it will not take a moment later either.
                    break;
                }
            }
        }));
    }

    private static TimeSpan PauseAfter(int attempt) => attempt > 10 ? LongestPause : new[] { FirstPause * Math.Pow(2, attempt - 1), LongestPause }.Min();

    private async Task<bool> SendAsync(NoticeDelivery delivery, Webhook? webhook, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();

        // Counted before it is tried: whoever is killed has tried.
        int attempt = delivery.Attempts + 1;
        if (await stores.Webhooks.TryUpdateDeliveryAsync(delivery with { Attempts = attempt, NextAt = now + PauseAfter(attempt) }, cancellationToken) is not { } claimed)
        {
            return true;
        }

        Notice? notice = webhook is null ? null : await stores.Notices.FindAsync(delivery.NoticeArea, delivery.NoticeId, cancellationToken);
        if (webhook is null || notice is null)
        {
            await stores.Webhooks.TryUpdateDeliveryAsync(claimed with { State = DeliveryState.GivenUp, LastAnswer = "removed" }, cancellationToken);
            return true;
        }

        byte[] body = JsonSerializer.SerializeToUtf8Bytes(NoticeAnswer.Of(notice, wording, catalogue), AnswerJson.Options);
        WebhookAnswer answer = await client.SendAsync(webhook, $"{notice.Area}:{notice.Id}", body, now, cancellationToken);
        DeliveryState state = answer.IsTaken ? DeliveryState.Delivered : attempt >= MaxAttempts ? DeliveryState.GivenUp : DeliveryState.Pending;
        await stores.Webhooks.TryUpdateDeliveryAsync(claimed with { State = state, LastAnswer = answer.Text }, cancellationToken);
        return answer.IsTaken;
    }
}
