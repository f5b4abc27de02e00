using System.Globalization;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Access;

/// <summary>Notes in the audit trail with which settings of access the service runs, whenever they are others than the last ones noted. Settings are changed outside of the service, so this is the first it learns of it.</summary>
/// <param name="stores">The stores.</param>
/// <param name="chainer">Puts events into their chains.</param>
/// <param name="access">Who may sign in.</param>
/// <param name="limits">How much a caller may ask for.</param>
/// <param name="uploads">What an upload may be.</param>
/// <param name="development">Whether anybody may say who they are.</param>
/// <param name="time">The clock.</param>
public sealed class SettingsTrail(
    Stores stores,
    AuditChainer chainer,
    IOptions<AccessOptions> access,
    IOptions<LimitsOptions> limits,
    IOptions<UploadOptions> uploads,
    IOptions<DevelopmentSignInOptions> development,
    TimeProvider time)
{
    private const int EventIdLength = 32;

    private bool _isNoted;

    /// <summary>Notes the settings of this process, once.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when they are noted.</returns>
    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        if (_isNoted)
        {
            return;
        }

        AuditEntry? last = await stores.Audit.ListAsync(AuditChain.System, 0, cancellationToken).LastOrDefaultAsync(entry => entry.Event.Action == AuditAction.SettingChanged, cancellationToken);
        AuditDetails now = Details();
        if (last?.Event.Details != now)
        {
            AuditEvent told = AuditEvent.Of(AuditAction.SettingChanged, time.GetUtcNow(), Actor.System, AuditChain.System, new AuditSubject(AuditSubjectKind.Setting, "access"), now);
            await chainer.ChainAsync(AuditChain.System, [told with { Id = IdOf(now, last) }], cancellationToken);
        }

        _isNoted = true;
    }

    // Instances that start together with the same settings note them once.
    private static string IdOf(AuditDetails details, AuditEntry? last)
    {
        using var hash = new CanonicalHash();
        hash.Add(last?.Hash);
        foreach ((string name, string text) in details.All)
        {
            hash.Add(name).Add(text);
        }

        return hash.End()[..EventIdLength];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool isSo) => isSo ? "true" : "false";

    // Whom it is refused to is nobody's business; that the list is another one is.
    private static string HashOf(IEnumerable<string> texts)
    {
        using var hash = new CanonicalHash();
        foreach (string text in texts.Order(StringComparer.Ordinal))
        {
            hash.Add(text);
        }

        return hash.End();
    }

    private AuditDetails Details()
    {
        AccessOptions allowed = access.Value;
        LimitsOptions most = limits.Value;
        AuditDetails details = AuditDetails.None
            .With("public", Text(allowed.Public))
            .With("issuers", Text(allowed.Issuers.Count))
            .With("appServiceHeaders", Text(allowed.AppServiceHeaders))
            .With("developmentSignIn", Text(development.Value.Enabled))
            .With("clockSkew", allowed.ClockSkew.ToString("c", CultureInfo.InvariantCulture))
            .With("revoked", Text(allowed.Revoked.Count))
            .With("revokedSha256", HashOf(allowed.Revoked))
            .With("uploadMaxBytes", Text(uploads.Value.MaxBytes))
            .With("limits", Text(most.Enabled))
            .With("uploadsPerMinute", Text(most.UploadsPerMinute))
            .With("uploadsPerDay", Text(most.UploadsPerDay))
            .With("checksPerMinute", Text(most.ChecksPerMinute))
            .With("checksPerDay", Text(most.ChecksPerDay))
            .With("changesPerMinute", Text(most.ChangesPerMinute))
            .With("readsPerMinute", Text(most.ReadsPerMinute))
            .With("anonymousReadsPerMinute", Text(most.AnonymousReadsPerMinute))
            .With("anonymousChangesPerMinute", Text(most.AnonymousChangesPerMinute));
        for (int i = 0; i < allowed.Issuers.Count; i++)
        {
            details = details.With($"issuer{Text(i + 1)}", Describe(allowed.Issuers[i]));
        }

        return allowed.AppServiceHeaders ? details.With("appService", Describe(allowed.AppService)) : details;
    }

    private static string Describe(IssuerOptions issuer) =>
        $"{issuer.Authority} audiences={string.Join(',', issuer.AllAudiences)} roleClaim={issuer.RoleClaim} areaClaim={issuer.AreaClaim} roles={string.Join(',', issuer.Roles.OrderBy(role => role.Key, StringComparer.Ordinal).Select(role => $"{role.Key}:{role.Value}"))}";
}
