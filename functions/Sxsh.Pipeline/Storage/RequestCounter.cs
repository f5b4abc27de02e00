using System.Globalization;

namespace Sxsh.Pipeline.Storage;

/// <summary>What is counted over all instances: what one caller does within one stretch of time.</summary>
/// <param name="WindowStart">Beginning of the stretch, UTC, on a whole minute.</param>
/// <param name="Name">What and whose, for example <c>uploads-day~3f2a…</c>: letters, digits, <c>-</c> and <c>~</c>, at most 200.</param>
public readonly record struct RequestCounter(DateTimeOffset WindowStart, string Name)
{
    private const string Minute = "yyyyMMddHHmm";

    /// <summary>The partition of a counter; those of earlier stretches come before those of later ones.</summary>
    /// <returns>For example <c>202611211200~uploads-day~3f2a…</c>.</returns>
    public string ToPartition() => $"{StartOf(WindowStart)}~{Name}";

    /// <summary>Where the partitions of a stretch begin.</summary>
    /// <param name="windowStart">Beginning of the stretch.</param>
    /// <returns>For example <c>202611211200</c>; every partition of earlier stretches is smaller.</returns>
    public static string StartOf(DateTimeOffset windowStart) => windowStart.UtcDateTime.ToString(Minute, CultureInfo.InvariantCulture);
}
