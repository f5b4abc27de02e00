namespace Sxsh.Functions.Access;

/// <summary>What a source makes of a request.</summary>
public sealed record CallerReading
{
    private CallerReading(Caller? caller, string? refusal)
    {
        Caller = caller;
        Refusal = refusal;
    }

    /// <summary>The request has no credential of this kind.</summary>
    public static CallerReading None { get; } = new(null, null);

    /// <summary>Who calls; <see langword="null"/> if there is no credential or it does not hold.</summary>
    public Caller? Caller { get; }

    /// <summary>Why the credential does not hold, as a short word for the log, for example <c>expired</c>; never a part of it. <see langword="null"/> if it holds or there is none.</summary>
    public string? Refusal { get; }

    /// <summary>A credential that holds.</summary>
    /// <param name="caller">Who calls.</param>
    /// <returns>The reading.</returns>
    public static CallerReading Of(Caller caller) => new(caller, null);

    /// <summary>A credential that does not hold.</summary>
    /// <param name="why">A short word for the log.</param>
    /// <returns>The reading.</returns>
    public static CallerReading Refused(string why) => new(null, why);
}
