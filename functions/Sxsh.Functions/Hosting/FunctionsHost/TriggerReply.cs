using System.Text.Json.Serialization;

namespace Sxsh.Functions.Hosting.FunctionsHost;

/// <summary>What the Functions host expects after a call that went well; these triggers have no outputs.</summary>
public sealed record TriggerReply
{
    /// <summary>The one reply there is.</summary>
    public static TriggerReply Done { get; } = new();

    /// <summary>Values of output bindings; none.</summary>
    [JsonPropertyName("Outputs")]
    public IReadOnlyDictionary<string, string> Outputs { get; } = new Dictionary<string, string>();

    /// <summary>Lines for the host's log; none, the app logs for itself.</summary>
    [JsonPropertyName("Logs")]
    public IReadOnlyList<string> Logs { get; } = [];

    /// <summary>Value of the return binding; none.</summary>
    [JsonPropertyName("ReturnValue")]
    public string? ReturnValue => null;
}
