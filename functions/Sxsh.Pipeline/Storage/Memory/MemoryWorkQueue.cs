using System.Globalization;

namespace Sxsh.Pipeline.Storage.Memory;

/// <summary>The queue <c>rollups</c> and its poison queue, in memory.</summary>
/// <param name="time">Tells when a hidden message comes back.</param>
public sealed class MemoryWorkQueue(TimeProvider time) : IWorkQueue
{
    private readonly Lock _lock = new();
    private readonly List<Message> _messages = [];
    private readonly List<string> _poisoned = [];
    private long _version;

    /// <summary>Texts of the messages that were moved to the poison queue, oldest first.</summary>
    public IReadOnlyList<string> Poisoned
    {
        get
        {
            lock (_lock)
            {
                return [.. _poisoned];
            }
        }
    }

    /// <inheritdoc/>
    public Task SendAsync(string text, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _messages.Add(new Message(NextId(), string.Empty, text, 0, time.GetUtcNow()));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> ReceiveAsync(int most, TimeSpan hiddenFor, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 32);
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            var taken = new List<WorkItem>();
            for (int i = 0; i < _messages.Count && taken.Count < most; i++)
            {
                if (_messages[i] is { } message && message.VisibleAt <= now)
                {
                    _messages[i] = message with { Receipt = NextId(), Attempts = message.Attempts + 1, VisibleAt = now + hiddenFor };
                    taken.Add(new WorkItem(message.Id, _messages[i].Receipt, message.Text, _messages[i].Attempts));
                }
            }

            return Task.FromResult<IReadOnlyList<WorkItem>>(taken);
        }
    }

    /// <inheritdoc/>
    public Task CompleteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _messages.RemoveAll(message => IsHeld(message, item));
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task RetryAsync(WorkItem item, TimeSpan after, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            int at = _messages.FindIndex(message => IsHeld(message, item));
            if (at >= 0)
            {
                _messages[at] = _messages[at] with { Receipt = NextId(), VisibleAt = time.GetUtcNow() + after };
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task PoisonAsync(WorkItem item, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _poisoned.Add(item.Text);
            _messages.RemoveAll(message => IsHeld(message, item));
            return Task.CompletedTask;
        }
    }

    private static bool IsHeld(Message message, WorkItem item) => message.Id == item.Id && message.Receipt == item.Receipt;

    private string NextId() => (++_version).ToString(CultureInfo.InvariantCulture);

    private sealed record Message(string Id, string Receipt, string Text, long Attempts, DateTimeOffset VisibleAt);
}
