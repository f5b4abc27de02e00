using System.Text;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Pipeline.Tests.Storage;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Notices;

/// <summary>Notices over a real connection to a receiver that works, fails, dies, hangs or leads elsewhere.</summary>
public sealed class WebhookSenderTests : IAsyncDisposable
{
    private readonly ManualTime _time = new(Samples.Noon.AddHours(1));
    private readonly Stores _stores;
    private readonly WebhookClient _client = new(isDevelopment: true) { Patience = TimeSpan.FromSeconds(2) };
    private readonly Receiver _receiver = new();

    public WebhookSenderTests() => _stores = MemoryStores.Create(_time);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task SendDue_ReceiverTakesIt_IsSentOnceAndSigned()
    {
        await ConfigureAsync(Samples.BenTre, _receiver.Url);
        Notice notice = Samples.FullNotice(2);
        await AddAsync(notice);
        await AddAsync(notice);

        await SendDueAsync();
        await SendDueAsync();

        string request = Assert.Single(_receiver.Requests);
        string body = Receiver.Body(request);
        Assert.StartsWith("POST /nhan HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Equal($"63-83:{notice.Id}", Receiver.Header(request, "Sxsh-Notice"));
        Assert.Equal("v1=" + WebhookClient.Sign("secret", Receiver.Header(request, "Sxsh-Timestamp"), Encoding.UTF8.GetBytes(body)), Receiver.Header(request, "Sxsh-Signature"));
        JsonElement json = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("returned", "Bến Tre", "2026-12-31"), (json.GetProperty("kind").GetString(), json.GetProperty("province").GetString(), json.GetProperty("dueOn").GetString()));
        Assert.Contains("Thiếu “biểu 2”", body, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Delivered, (await DeliveriesAsync()).Single().State);
    }

    [Theory]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\n", "500")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /khac\r\n", "302")]
    [InlineData("", "ResponseEnded")]
    [InlineData(null, "timeout")]
    public async Task SendDue_ReceiverFails_IsTriedAgainLaterUnderTheSameId(string? answer, string told)
    {
        _receiver.Answer = count => count == 1 ? answer : "HTTP/1.1 200 OK\r\n";
        await ConfigureAsync(Area.National, _receiver.Url);
        await AddAsync(Samples.FullNotice(2));

        await SendDueAsync();
        await SendDueAsync();
        NoticeDelivery first = Assert.Single(await DeliveriesAsync());
        Assert.Single(_receiver.Requests);
        Assert.Equal((DeliveryState.Pending, 1, told), (first.State, first.Attempts, first.LastAnswer));
        _time.Advance(TimeSpan.FromMinutes(1));
        await SendDueAsync();

        Assert.Equal(2, _receiver.Requests.Count);
        Assert.Single(_receiver.Requests.Select(request => Receiver.Header(request, "Sxsh-Notice")).Distinct());
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await DeliveriesAsync()).State);
    }

    [Fact]
    public async Task SendDue_ReceiverIsDead_IsGivenUpInTheEnd()
    {
        await ConfigureAsync(Area.National, _receiver.Url);
        await AddAsync(Samples.FullNotice(2));
        await _receiver.StopAsync();

        for (int attempt = 0; attempt < WebhookSender.MaxAttempts + 3; attempt++)
        {
            await SendDueAsync();
            _time.Advance(TimeSpan.FromHours(12));
        }

        NoticeDelivery delivery = Assert.Single(await DeliveriesAsync());
        Assert.Equal((DeliveryState.GivenUp, WebhookSender.MaxAttempts, "ConnectionError"), (delivery.State, delivery.Attempts, delivery.LastAnswer));
    }

    [Fact]
    public async Task SendDue_SeveralNotices_GoInTheirOrderAndStopAtTheFirstThatFails()
    {
        _receiver.Answer = count => count == 2 ? "HTTP/1.1 503 Busy\r\n" : "HTTP/1.1 200 OK\r\n";
        await ConfigureAsync(Area.National, _receiver.Url);
        foreach (int minute in new[] { 3, 1, 2 })
        {
            await AddAsync(Samples.BareNotice(minute));
        }

        await SendDueAsync();

        Assert.Equal(2, _receiver.Requests.Count);
        Assert.Equal([1, 2], _receiver.Requests.Select(request => DateTimeOffset.Parse(JsonDocument.Parse(Receiver.Body(request)).RootElement.GetProperty("at").GetString()!, System.Globalization.CultureInfo.InvariantCulture).Minute));
    }

    [Fact]
    public async Task SendDue_OutsideDevelopment_NeverReachesThisMachine()
    {
        using WebhookClient strict = new(isDevelopment: false);
        await ConfigureAsync(Area.National, new Uri("https://localhost.localdomain/x"));
        await AddAsync(Samples.FullNotice(2));

        await Sender(strict).SendDueAsync(CancellationToken.None);
        WebhookAnswer plain = await strict.SendAsync(new Webhook(Area.National, _receiver.Url, "s", _time.GetUtcNow(), "x"), "id", [], _time.GetUtcNow(), CancellationToken.None);

        Assert.Equal((false, "address refused"), (plain.IsTaken, plain.Text));
        Assert.Empty(_receiver.Requests);
        Assert.Equal(DeliveryState.Pending, Assert.Single(await DeliveriesAsync()).State);
    }

    [Fact]
    public async Task Enqueue_NoticeOfBeforeOrOfAnotherArea_IsNotSent()
    {
        await ConfigureAsync(Samples.SocTrang, _receiver.Url);
        await AddAsync(Samples.FullNotice(2));
        await _stores.Webhooks.SetAsync(new Webhook(Samples.BenTre, _receiver.Url, "secret", Samples.Noon.AddMinutes(3), "x"), [], CancellationToken.None);
        await AddAsync(Samples.FullNotice(2));

        Assert.Empty(await DeliveriesAsync());
    }

    [Fact]
    public async Task SendDue_WebhookWasRemoved_IsGivenUp()
    {
        await ConfigureAsync(Samples.BenTre, _receiver.Url);
        await AddAsync(Samples.FullNotice(2));
        await _stores.Webhooks.RemoveAsync(Samples.BenTre, [], CancellationToken.None);

        await SendDueAsync();

        Assert.Empty(_receiver.Requests);
        Assert.Equal((DeliveryState.GivenUp, "removed"), (await DeliveriesAsync()).Select(delivery => (delivery.State, delivery.LastAnswer!)).Single());
    }

    private Task ConfigureAsync(Area scope, Uri url) => _stores.Webhooks.SetAsync(new Webhook(scope, url, "secret", Samples.Noon, "Bộ Công Thương"), [], CancellationToken.None);

    private async Task AddAsync(Notice notice)
    {
        await _stores.Notices.TryAddAsync(notice, CancellationToken.None);
        await Sender(_client).EnqueueAsync(notice, CancellationToken.None);
    }

    private Task SendDueAsync() => Sender(_client).SendDueAsync(CancellationToken.None);

    private WebhookSender Sender(WebhookClient client) => new(_stores, client, new NoticeWording(Catalogue.BuiltIn), Catalogue.BuiltIn, _time);

    private async Task<List<NoticeDelivery>> DeliveriesAsync() =>
        await Enum.GetValues<DeliveryState>().ToAsyncEnumerable().SelectMany(state => _stores.Webhooks.ListDeliveriesAsync(state, CancellationToken.None)).ToListAsync();
}
