using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Limits;

/// <summary>Which limits hold for a request.</summary>
/// <param name="options">The numbers.</param>
public sealed class LimitTable(IOptions<LimitsOptions> options)
{
    private const string Uploading = "UploadReport";
    private const string Checking = "CheckReport";

    // Probes and the Functions host's own calls must never be told to wait.
    private static readonly string[] Free = ["GetHealth", "ReportUploaded", "RollUp", "Sweep"];

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Dictionary<(RequestKind, bool), RequestLimit[]> _limits = LimitsOf(options.Value);
    private readonly bool _isOn = options.Value.Enabled;

    /// <summary>The limits of a request.</summary>
    /// <param name="endpoint">Name of the endpoint; <see langword="null"/> for one without.</param>
    /// <param name="method">Method of the request.</param>
    /// <param name="isSignedIn">Whether the caller is signed in.</param>
    /// <returns>All that must hold; none for an endpoint that is not limited.</returns>
    public IReadOnlyList<RequestLimit> Of(string? endpoint, string method, bool isSignedIn) =>
        !_isOn || Array.IndexOf(Free, endpoint) >= 0 ? [] : _limits[(KindOf(endpoint, method), isSignedIn)];

    private static RequestKind KindOf(string? endpoint, string method) => endpoint switch
    {
        Uploading => RequestKind.Upload,
        Checking => RequestKind.Check,
        _ => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? RequestKind.Read : RequestKind.Change,
    };

    private static Dictionary<(RequestKind, bool), RequestLimit[]> LimitsOf(LimitsOptions limits)
    {
        RequestLimit[] strangers = [new("anonymous-changes-minute", limits.AnonymousChangesPerMinute, Minute)];
        return new()
        {
            [(RequestKind.Upload, true)] = [new("uploads-minute", limits.UploadsPerMinute, Minute), new("uploads-day", limits.UploadsPerDay, Day)],
            [(RequestKind.Check, true)] = [new("checks-minute", limits.ChecksPerMinute, Minute), new("checks-day", limits.ChecksPerDay, Day)],
            [(RequestKind.Change, true)] = [new("changes-minute", limits.ChangesPerMinute, Minute)],
            [(RequestKind.Read, true)] = [new("reads-minute", limits.ReadsPerMinute, Minute)],
            [(RequestKind.Upload, false)] = strangers,
            [(RequestKind.Check, false)] = strangers,
            [(RequestKind.Change, false)] = strangers,
            [(RequestKind.Read, false)] = [new("anonymous-reads-minute", limits.AnonymousReadsPerMinute, Minute)],
        };
    }
}
