using System.ComponentModel.DataAnnotations;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Functions.Settings;

/// <summary>Section <c>Hosting</c>: which host drives the triggers, and how the standalone one goes about it.</summary>
public sealed class HostingOptions
{
    /// <summary>Port that the Functions host calls, taken from <c>FUNCTIONS_CUSTOMHANDLER_PORT</c>; <see langword="null"/> when standalone.</summary>
    [Range(1, 65535)]
    public int? HandlerPort { get; set; }

    /// <summary>Pause between two listings of the uploads, 50 milliseconds to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan WatchEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Pause before an empty queue is asked again, 50 milliseconds to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan PumpEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Pause between two sweeps, 1 second to 1 day; the first one runs at start.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Pause before storage that is away is asked again, 50 milliseconds to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan StorageRetryEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a worker holds a report that it reads, 1 second to 1 hour. A dead worker's reports wait for it; a report that takes longer to read may be read twice, which changes no figure.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan Lease { get; set; } = SubmissionIntake.Lease;

    /// <summary>Reports read at the same time, 1 to 16.</summary>
    [Range(1, 16)]
    public int ParallelReports { get; set; } = 3;

    /// <summary>Whether a proxy stands in front whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed: the last address in it is the client's. <see langword="null"/> (by default) believes them under a Functions host, where App Service always stands in front, and nowhere else.</summary>
    public bool? BehindProxy { get; set; }

    /// <summary>Whether the Functions host drives the triggers.</summary>
    public bool IsFunctionsHost => HandlerPort is not null;
}
