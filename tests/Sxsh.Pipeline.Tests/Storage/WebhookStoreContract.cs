using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class WebhookStoreContract
{
    private static readonly Webhook OfBenTre = new(Samples.BenTre, new Uri("https://thong-bao.bentre.gov.vn/sxsh?a=b"), "sxsh_secret", Samples.Noon, "Sở Công Thương");

    [Fact]
    public async Task Set_Twice_ReplacesAndTellsBoth()
    {
        Stores stores = await OpenAsync();
        Webhook national = OfBenTre with { Scope = Area.National, Secret = "other" };
        AuditEvent[] told = [Event(), Event(), Event()];

        await stores.Webhooks.SetAsync(OfBenTre with { MadeBy = "x" }, [told[0]], Samples.Token);
        await stores.Webhooks.SetAsync(OfBenTre, [told[1]], Samples.Token);
        await stores.Webhooks.SetAsync(national, [told[2]], Samples.Token);

        Assert.Equal([OfBenTre, national], await stores.Webhooks.ListAsync(Samples.Token));
        Assert.Equal(told.Select(each => each.Id).Order(StringComparer.Ordinal), await WaitingAsync(stores));
    }

    [Fact]
    public async Task Remove_NoneSet_TellsNothing()
    {
        Stores stores = await OpenAsync();
        await stores.Webhooks.SetAsync(OfBenTre, [], Samples.Token);
        AuditEvent told = Event();

        Assert.False(await stores.Webhooks.RemoveAsync(Area.National, [Event()], Samples.Token));
        Assert.True(await stores.Webhooks.RemoveAsync(Samples.BenTre, [told], Samples.Token));

        Assert.Empty(await stores.Webhooks.ListAsync(Samples.Token));
        Assert.Equal([told.Id], await WaitingAsync(stores));
    }

    [Fact]
    public async Task Deliveries_AddedAndChanged_KeepTheirFieldsUnderTheirETag()
    {
        IWebhookStore webhooks = (await OpenAsync()).Webhooks;
        NoticeDelivery delivery = new() { Scope = Area.National, NoticeArea = Samples.BenTre, NoticeId = Samples.BareNotice(1).Id, NextAt = Samples.Noon };

        Assert.True(await webhooks.TryAddDeliveryAsync(delivery, Samples.Token));
        Assert.False(await webhooks.TryAddDeliveryAsync(delivery with { Attempts = 9 }, Samples.Token));
        Assert.True(await webhooks.TryAddDeliveryAsync(delivery with { Scope = Samples.BenTre }, Samples.Token));
        NoticeDelivery added = (await webhooks.ListDeliveriesAsync(DeliveryState.Pending, Samples.Token).ToListAsync(Samples.Token)).Single(each => each.Scope == Area.National);
        NoticeDelivery? changed = await webhooks.TryUpdateDeliveryAsync(added with { State = DeliveryState.GivenUp, Attempts = 3, LastAnswer = "500" }, Samples.Token);
        NoticeDelivery? late = await webhooks.TryUpdateDeliveryAsync(added with { Attempts = 4 }, Samples.Token);

        Assert.Equal(delivery with { ETag = added.ETag }, added);
        Assert.Null(late);
        Assert.Equal([changed!], await webhooks.ListDeliveriesAsync(DeliveryState.GivenUp, Samples.Token).ToListAsync(Samples.Token));
        Assert.Single(await webhooks.ListDeliveriesAsync(DeliveryState.Pending, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await webhooks.ListDeliveriesAsync(DeliveryState.Delivered, Samples.Token).ToListAsync(Samples.Token));
    }

    protected abstract Task<Stores> OpenAsync();

    private static AuditEvent Event() => AuditEvent.Of(AuditAction.WebhookConfigured, Samples.Noon, Actor.System, AuditChain.System, new AuditSubject(AuditSubjectKind.Webhook, "63-83"), AuditDetails.None);

    private static async Task<IEnumerable<string>> WaitingAsync(Stores stores) =>
        (await stores.Outbox.ListAsync(AuditChain.System, Samples.Token).ToListAsync(Samples.Token)).Select(waiting => waiting.Event.Id).Order(StringComparer.Ordinal);
}
