namespace Sxsh.Pipeline;

/// <summary>Lets reports be read side by side, but one that is suspect, because an earlier attempt came to nothing, with no other beside it in this process. First come, first served.</summary>
/// <remarks>A file that kills its reader takes with it what is read beside it. Read alone from the second attempt on, it can do so once only, and the others keep their attempts.</remarks>
internal sealed class ReadingGate
{
    private readonly Lock _lock = new();
    private readonly Queue<Visit> _waiting = new();
    private int _inside;
    private bool _isSuspectInside;

    /// <summary>Waits until a report may be read.</summary>
    /// <param name="isSuspect">Whether an earlier attempt came to nothing.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>What is to be disposed when the reading has ended.</returns>
    public async Task<IDisposable> EnterAsync(bool isSuspect, CancellationToken cancellationToken)
    {
        Visit visit = new(this, isSuspect);
        lock (_lock)
        {
            _waiting.Enqueue(visit);
            Admit();
        }

        await using CancellationTokenRegistration stop = cancellationToken.Register(() => GiveUp(visit, cancellationToken));
        await visit.Admitted.Task;
        return visit;
    }

    private void GiveUp(Visit visit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            visit.Admitted.TrySetCanceled(cancellationToken);
            Admit();
        }
    }

    private void Leave(Visit visit)
    {
        lock (_lock)
        {
            _inside--;
            _isSuspectInside &= !visit.IsSuspect;
            Admit();
        }
    }

    private void Admit()
    {
        while (_waiting.TryPeek(out Visit? next))
        {
            if (!next.Admitted.Task.IsCanceled)
            {
                if (_isSuspectInside || (next.IsSuspect && _inside > 0))
                {
                    return;
                }

                _inside++;
                _isSuspectInside = next.IsSuspect;
                next.Admitted.SetResult();
            }

            _waiting.Dequeue();
        }
    }

    private sealed class Visit(ReadingGate gate, bool isSuspect) : IDisposable
    {
        private int _isOver;

        public bool IsSuspect { get; } = isSuspect;

        public TaskCompletionSource Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                gate.Leave(this);
            }
        }
    }
}
