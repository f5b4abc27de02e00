using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sxsh.Cli.Running;

/// <summary>The ports that Azurite listens on.</summary>
/// <param name="Blob">Port of the blob service.</param>
/// <param name="Queue">Port of the queue service.</param>
/// <param name="Table">Port of the table service.</param>
internal sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    // Azurite's own account, the same on every machine; see Microsoft's "Use the Azurite emulator".
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The ports that Azurite and the tools around it expect.</summary>
    public static AzuritePorts Usual { get; } = new(10000, 10001, 10002);

    /// <summary>What the service needs to know to reach Azurite.</summary>
    [JsonIgnore]
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{Blob}/{Account};QueueEndpoint=http://127.0.0.1:{Queue}/{Account};TableEndpoint=http://127.0.0.1:{Table}/{Account};";

    private IReadOnlyList<int> All => [Blob, Queue, Table];

    /// <summary>Chooses ports and remembers them: those of the last run, else the usual ones, else any that are free.</summary>
    /// <param name="file">File that remembers them.</param>
    /// <param name="without">A port that is meant for something else.</param>
    /// <returns>Ports that are free now.</returns>
    public static AzuritePorts Choose(string file, int without)
    {
        AzuritePorts chosen = new[] { Remembered(file), Usual }.FirstOrDefault(ports => ports is not null && ports.AreFree(without)) ?? AnyFree(without);
        File.WriteAllText(file, JsonSerializer.Serialize(chosen));
        return chosen;
    }

    private static AzuritePorts? Remembered(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<AzuritePorts>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AzuritePorts AnyFree(int without) =>
        LocalPorts.FindFree(4).Where(port => port != without).ToArray() is [int blob, int queue, int table, ..]
            ? new AzuritePorts(blob, queue, table)
            : Usual;

    private bool AreFree(int without) =>
        All.Distinct().Count() == All.Count && All.All(port => port is > 0 and <= ushort.MaxValue && port != without && LocalPorts.IsFree(port, out _));
}
