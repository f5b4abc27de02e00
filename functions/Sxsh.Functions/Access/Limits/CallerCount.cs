namespace Sxsh.Functions.Access.Limits;

/// <summary>What this instance has counted of one caller under one limit in one stretch of time, and what it knows of the others.</summary>
internal sealed class CallerCount
{
    private long _own;
    private long _others;
    private long _shared;
    private int _isSharing;

    /// <summary>How many requests this instance let through.</summary>
    public long Own => Interlocked.Read(ref _own);

    /// <summary>Counts a request, if the limit allows one more.</summary>
    /// <param name="most">The limit.</param>
    /// <returns><see langword="false"/> if it does not; then nothing is counted.</returns>
    public bool TryTake(long most)
    {
        if (Interlocked.Increment(ref _own) + Interlocked.Read(ref _others) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref _own);
        return false;
    }

    /// <summary>Takes a counted request back: another limit refused it.</summary>
    public void PutBack() => Interlocked.Decrement(ref _own);

    /// <summary>Begins telling the others, if it is time and nobody else is at it.</summary>
    /// <param name="step">How many requests are kept to oneself at most.</param>
    /// <param name="own">What is to be told.</param>
    /// <returns><see langword="true"/> if the caller must now tell, and then call <see cref="EndSharing"/>.</returns>
    public bool TryBeginSharing(int step, out long own)
    {
        own = Own;
        return own - Interlocked.Read(ref _shared) >= step && Interlocked.CompareExchange(ref _isSharing, 1, 0) == 0;
    }

    /// <summary>Ends telling the others.</summary>
    /// <param name="own">What was told, or would have been.</param>
    /// <param name="total">What all have counted; <see langword="null"/> if storage did not say.</param>
    public void EndSharing(long own, long? total)
    {
        Interlocked.Exchange(ref _shared, own);
        if (total is { } all)
        {
            Interlocked.Exchange(ref _others, Math.Max(0, all - own));
        }

        Volatile.Write(ref _isSharing, 0);
    }
}
