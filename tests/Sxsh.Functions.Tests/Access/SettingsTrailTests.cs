using Microsoft.Extensions.Options;
using Sxsh.Functions.Access;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>Settings of access are noted where they differ from the last ones noted.</summary>
public sealed class SettingsTrailTests
{
    private readonly ManualTime _time = new();
    private readonly Stores _stores;

    public SettingsTrailTests() => _stores = MemoryStores.Create(_time);

    [Fact]
    public async Task Record_SameSettingsInManyProcesses_AreNotedOnce()
    {
        SettingsTrail[] processes = [.. Enumerable.Range(0, 8).Select(_ => Process(new AccessOptions()))];

        await Task.WhenAll(processes.Select(process => Task.Run(() => process.RecordAsync(CancellationToken.None))));
        await Process(new AccessOptions()).RecordAsync(CancellationToken.None);

        AuditEvent told = Assert.Single(await NotedAsync());
        Assert.Equal((AuditAction.SettingChanged, Actor.System, new AuditSubject(AuditSubjectKind.Setting, "access")), (told.Action, told.Actor, told.Subject));
        Assert.Equal(("true", "0", "false"), (told.Details["public"], told.Details["issuers"], told.Details["developmentSignIn"]));
    }

    [Fact]
    public async Task Record_ChangedAndChangedBack_IsNotedEachTime()
    {
        foreach (bool isPublic in (bool[])[true, false, true])
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Process(new AccessOptions { Public = isPublic }).RecordAsync(CancellationToken.None);
        }

        Assert.Equal(["true", "false", "true"], (await NotedAsync()).Select(told => told.Details["public"]));
    }

    [Fact]
    public async Task Record_SomebodyIsRefused_IsNotedWithoutTheirName()
    {
        await Process(new AccessOptions()).RecordAsync(CancellationToken.None);
        var access = new AccessOptions { Issuers = { new IssuerOptions { Authority = "https://issuer.example/v2.0", Audience = "api://sxsh" } }, Revoked = { "nguyen-van-a" } };

        await Process(access).RecordAsync(CancellationToken.None);

        AuditDetails details = (await NotedAsync())[1].Details;
        Assert.Equal("1", details["revoked"]);
        Assert.StartsWith("https://issuer.example/v2.0 audiences=api://sxsh", details["issuer1"], StringComparison.Ordinal);
        Assert.DoesNotContain(details.All, detail => detail.Value.Contains("nguyen", StringComparison.Ordinal));
    }

    private SettingsTrail Process(AccessOptions access) => new(
        _stores,
        new AuditChainer(_stores, _time),
        Options.Create(access),
        Options.Create(new LimitsOptions()),
        Options.Create(new UploadOptions()),
        Options.Create(new DevelopmentSignInOptions()),
        _time);

    private async Task<List<AuditEvent>> NotedAsync() => await _stores.Audit.ListAsync(AuditChain.System, 0, CancellationToken.None).Select(entry => entry.Event).ToListAsync();
}
