using System.ComponentModel;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Sxsh.Functions.Access;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Api;

/// <summary>Sets where notices are sent.</summary>
public static class WebhookEndpoints
{
    private const int SecretBytes = 32;

    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder webhooks = api.MapGroup("webhooks");
        webhooks.MapGet(string.Empty, ListAsync).WithName("ListWebhooks").WithSummary("Where notices are sent, and how far that has come.").MayAnswer(Problems.BadParameter);
        webhooks.MapPut("{province}", SetAsync).WithName("SetWebhook").WithSummary("Sends the notices of a province (or vn: of all) to an address from now on; the answer alone tells the secret they are signed with.").MayAnswer(Problems.BadParameter, Problems.BadBody);
        webhooks.MapDelete("{province}", RemoveAsync).WithName("RemoveWebhook").WithSummary("Sends them no more.").MayAnswer(Problems.BadParameter, Problems.WebhookMissing);
    }

    private static async Task<Ok<WebhookAnswer[]>> ListAsync(
        [Description("Only this province: slug, name or code.")] string? province,
        Catalogue catalogue,
        AccessGrant grant,
        Stores stores,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<Area>? named = Parameters.Areas(catalogue, province);
        Webhook[] shown = [.. (await stores.Webhooks.ListAsync(cancellationToken)).Where(webhook => grant.Includes(webhook.Scope) && (named is null || named.Contains(webhook.Scope)))];
        NoticeDelivery[] open = shown.Length == 0 ? [] : [.. await stores.Webhooks.ListDeliveriesAsync(DeliveryState.Pending, cancellationToken).ToListAsync(cancellationToken), .. await stores.Webhooks.ListDeliveriesAsync(DeliveryState.GivenUp, cancellationToken).ToListAsync(cancellationToken)];
        return TypedResults.Ok(shown.Select(webhook => AnswerOf(webhook, [.. open.Where(delivery => delivery.Scope == webhook.Scope && delivery.NoticeAt >= webhook.MadeAt)], catalogue, null)).ToArray());
    }

    private static async Task<Results<Ok<WebhookAnswer>, ProblemHttpResult>> SetAsync(
        [Description("Slug, name or code of the province; vn for the whole country.")] string province,
        WebhookRequest request,
        Catalogue catalogue,
        AccessGrant grant,
        Caller caller,
        Stores stores,
        IHostEnvironment environment,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        Area scope = ScopeOf(catalogue, grant, province);
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out Uri? url) || !WebhookAddresses.MayBe(url, environment.IsDevelopment()))
        {
            return Problems.Of(Problems.BadBody, "Địa chỉ nhận thông báo không hợp lệ. Hãy dùng địa chỉ https trên Internet, không kèm tên đăng nhập, ví dụ https://thong-bao.tinh.gov.vn/sxsh.", "url");
        }

        string secret = "sxsh_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var webhook = new Webhook(scope, url, secret, time.GetUtcNow(), AuditDetails.OneLine(caller.Actor.Name));
        AuditEvent told = AuditEvent.Of(AuditAction.WebhookConfigured, webhook.MadeAt, caller.Actor, AuditChain.System, SubjectOf(scope), AuditDetails.None.With("host", url.Authority));
        await stores.Webhooks.SetAsync(webhook, [told], cancellationToken);
        return TypedResults.Ok(AnswerOf(webhook, [], catalogue, secret));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        [Description("Slug, name or code of the province; vn for the whole country.")] string province,
        Catalogue catalogue,
        AccessGrant grant,
        Caller caller,
        Stores stores,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        Area scope = ScopeOf(catalogue, grant, province);
        AuditEvent told = AuditEvent.Of(AuditAction.WebhookRemoved, time.GetUtcNow(), caller.Actor, AuditChain.System, SubjectOf(scope), AuditDetails.None);
        return await stores.Webhooks.RemoveAsync(scope, [told], cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Of(Problems.WebhookMissing, "Chưa đặt địa chỉ nhận thông báo cho địa phương này. Danh sách có tại /api/webhooks.");
    }

    // Of a name that both schemes know, the youngest that the caller may set: that is the authority that exists.
    private static Area ScopeOf(Catalogue catalogue, AccessGrant grant, string province) =>
        grant.Areas is null && province == Area.National.ToString() ? Area.National
        : (Parameters.Areas(catalogue, province) ?? []).LastOrDefault(area => grant.Includes(area)) is { Code: { Length: > 0 } } scope ? scope
        : throw InvalidRequestException.OfParameter("province", "Hãy nêu tên, mã hoặc tên rút gọn của tỉnh, hoặc vn cho toàn quốc.");

    private static AuditSubject SubjectOf(Area scope) => new(AuditSubjectKind.Webhook, scope.ToString());

    private static WebhookAnswer AnswerOf(Webhook webhook, NoticeDelivery[] open, Catalogue catalogue, string? secret) => new(
        webhook.Scope.ToString(),
        webhook.Scope == Area.National ? "Toàn quốc" : catalogue.NameOf(webhook.Scope),
        webhook.Url.AbsoluteUri,
        webhook.MadeAt,
        webhook.MadeBy,
        open.Count(delivery => delivery.State == DeliveryState.Pending),
        open.Count(delivery => delivery.State == DeliveryState.GivenUp),
        open.LastOrDefault(delivery => delivery.LastAnswer is not null)?.LastAnswer,
        secret);
}
