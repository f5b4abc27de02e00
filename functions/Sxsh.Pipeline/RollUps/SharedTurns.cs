using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Lets calls that come while an area is being published share the next publication. It saves work and nothing else: a call ends only after a publication that began after it came.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for holds nothing to dispose of.
internal sealed class SharedTurns(Func<IReadOnlyCollection<Area>, CancellationToken, Task> publish)
#pragma warning restore CA1001
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<Ticket> _waiting = [];

    /// <summary>Publishes an area, with all those that wait.</summary>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Stops this call; others that wait go on.</param>
    public async Task PublishAsync(Area area, CancellationToken cancellationToken)
    {
        Ticket ticket = new(area);
        lock (_lock)
        {
            _waiting.Add(ticket);
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                if (!ticket.IsDone)
                {
                    await PublishWaitingAsync(cancellationToken);
                }
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            lock (_lock)
            {
                _waiting.Remove(ticket);
            }
        }
    }

    // A failure is that of the call whose turn it is: the others take their own.
    private async Task PublishWaitingAsync(CancellationToken cancellationToken)
    {
        Ticket[] tickets;
        lock (_lock)
        {
            tickets = [.. _waiting];
        }

        await publish([.. tickets.Select(ticket => ticket.Area).Distinct()], cancellationToken);
        foreach (Ticket ticket in tickets)
        {
            ticket.IsDone = true;
        }
    }

    private sealed class Ticket(Area area)
    {
        public Area Area => area;

        public bool IsDone { get; set; }
    }
}
