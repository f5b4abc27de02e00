using Sxsh.Pipeline.Queries;
using Xunit;

namespace Sxsh.Pipeline.Tests.Queries;

public sealed class SharedReadTests
{
    private readonly List<TaskCompletionSource<int>> _reads = [];
    private readonly SharedRead<int> _shared;

    public SharedReadTests() => _shared = new SharedRead<int>(_ =>
    {
        TaskCompletionSource<int> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_reads)
        {
            _reads.Add(begun);
        }

        return begun.Task;
    });

    [Fact]
    public async Task Read_AskedWhileOneIsRunning_WaitsForTheNextAndSharesIt()
    {
        Task<int> first = _shared.ReadAsync(CancellationToken.None);
        Task<int>[] later = [.. Enumerable.Range(0, 5).Select(_ => _shared.ReadAsync(CancellationToken.None))];

        _reads[0].SetResult(1);
        Assert.Equal(1, await first);
        await BegunAsync(2);
        _reads[1].SetResult(2);

        Assert.All(await Task.WhenAll(later), answer => Assert.Equal(2, answer));
        Assert.Equal(2, _reads.Count);
    }

    [Fact]
    public async Task Read_FormerReadFailed_IsNotTold()
    {
        Task<int> first = _shared.ReadAsync(CancellationToken.None);
        Task<int> second = _shared.ReadAsync(CancellationToken.None);

        _reads[0].SetException(new IOException("away"));
        await BegunAsync(2);
        _reads[1].SetResult(2);

        await Assert.ThrowsAsync<IOException>(() => first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task Read_OneCallerStops_TheOthersGetTheAnswer()
    {
        using CancellationTokenSource stop = new();
        Task<int> first = _shared.ReadAsync(stop.Token);
        Task<int> second = _shared.ReadAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        _reads[0].SetResult(1);
        await BegunAsync(2);
        _reads[1].SetResult(2);

        Assert.Equal(2, await second);
    }

    private async Task BegunAsync(int reads)
    {
        while (true)
        {
            lock (_reads)
            {
                if (_reads.Count == reads)
                {
                    return;
                }
            }

            await Task.Delay(1);
        }
    }
}
