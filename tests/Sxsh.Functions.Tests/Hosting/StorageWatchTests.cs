using Microsoft.Extensions.Logging;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Hosting;

public sealed class StorageWatchTests
{
    private readonly SwitchedSetup _setup = new();
    private readonly LogLines _log = new();
    private readonly StorageWatch _storage;

    public StorageWatchTests() => _storage = new StorageWatch(_setup, _log);

    [Fact]
    public async Task Try_StorageAway_IsToldOncePerOutage()
    {
        for (int outage = 0; outage < 2; outage++)
        {
            _setup.IsAway = true;
            for (int i = 0; i < 3; i++)
            {
                Assert.False(await _storage.TryAsync("work", _ => throw new IOException("No connection."), CancellationToken.None));
            }

            _setup.IsAway = false;
            Assert.True(await _storage.TryAsync("work", _ => Task.CompletedTask, CancellationToken.None));
        }

        Assert.Equal([1001, 1002, 1001, 1002], _log.Ids);
    }

    [Fact]
    public async Task Try_WorkIsBroken_IsToldEachTime()
    {
        Assert.False(await _storage.TryAsync("work", _ => throw new InvalidOperationException("broken"), CancellationToken.None));
        Assert.False(await _storage.TryAsync("work", _ => throw new InvalidOperationException("broken"), CancellationToken.None));

        Assert.Equal([1003, 1003], _log.Ids);
    }

    [Fact]
    public async Task Try_Stopped_LetsTheCancellationThrough()
    {
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _storage.TryAsync("work", token => Task.FromCanceled(token), stop.Token));
    }

    [Fact]
    public async Task TryPrepare_StorageComesBack_IsReady()
    {
        _setup.IsAway = true;
        Assert.False(await _storage.TryPrepareAsync(CancellationToken.None));
        Assert.False(_storage.Ready.IsCompleted);

        _setup.IsAway = false;
        Assert.True(await _storage.TryPrepareAsync(CancellationToken.None));

        Assert.True(_storage.Ready.IsCompletedSuccessfully);
    }

    private sealed class LogLines : ILogger<StorageWatch>
    {
        public List<int> Ids { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Ids.Add(eventId.Id);
    }
}
