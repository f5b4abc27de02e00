using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Account;

/// <summary>A write that was done although its answer got lost is no lost race.</summary>
public sealed class LostAnswerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private LossyProxy _proxy = null!;
    private ISubmissionLedger _ledger = null!;
    private Submission _version = null!;

    public async ValueTask InitializeAsync()
    {
        AzuriteAccount account = await azurite.NewAccountAsync();
        _proxy = LossyProxy.Before(account.TableEndpoint);
        _ledger = (await (account with { TableEndpoint = _proxy.Endpoint }).OpenStoresAsync()).Ledger;
        _version = (await _ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), Samples.Token))!;
    }

    public ValueTask DisposeAsync() => _proxy.DisposeAsync();

    [Fact]
    public async Task TryAdd_AnswerIsLost_ReturnsTheVersion()
    {
        _proxy.LoseAnswers(1);
        Submission? added = await _ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 2), Samples.Token);

        Assert.Equal(1, _proxy.Lost);
        Assert.NotNull(added);
        Assert.Equal(added, await _ledger.FindAsync(added.Id, Samples.Token));
    }

    [Fact]
    public async Task TryUpdate_AnswerIsLost_ReturnsTheNewETag()
    {
        _proxy.LoseAnswers(1);
        Submission? updated = await _ledger.TryUpdateAsync(_version with { Attempts = 1 }, Samples.Token);

        Assert.Equal(1, _proxy.Lost);
        Assert.NotNull(updated);
        Assert.Equal(1, updated.Attempts);
        Assert.Equal(updated, await _ledger.FindAsync(_version.Id, Samples.Token));
    }

    [Fact]
    public async Task TryUpdate_AnswerWithAnEventIsLost_ReturnsTheNewETag()
    {
        AuditEvent told = AuditEvent.Of(AuditAction.ReportReturned, Samples.Noon, Actor.System, _version.Id, AuditDetails.None);
        _proxy.LoseAnswers(1);
        Submission? updated = await _ledger.TryUpdateAsync(_version with { Attempts = 1 }, [told], Samples.Token);

        Assert.Equal(1, _proxy.Lost);
        Assert.Equal(updated, await _ledger.FindAsync(_version.Id, Samples.Token));
        Assert.NotNull(await _ledger.TryUpdateAsync(updated! with { Attempts = 2 }, Samples.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TryCommit_AnswerIsLost_ReturnsTrue(bool hasPointers)
    {
        if (hasPointers)
        {
            Assert.True(await _ledger.TryCommitAsync(_version, Samples.Pointers(Samples.BenTre2011, 1, null), Samples.Token));
            _version = (await _ledger.FindAsync(_version.Id, Samples.Token))!;
        }

        ReportPointers? standing = await _ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token);
        _proxy.LoseAnswers(1);
        bool committed = await _ledger.TryCommitAsync(_version with { Attempts = 5 }, Samples.Pointers(Samples.BenTre2011, 7, standing?.ETag), Samples.Token);

        Assert.True(committed);
        Assert.Equal(1, _proxy.Lost);
        Assert.Equal(7, (await _ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token))?.Latest.Number);
        Assert.Equal(5, (await _ledger.FindAsync(_version.Id, Samples.Token))?.Attempts);
    }
}
