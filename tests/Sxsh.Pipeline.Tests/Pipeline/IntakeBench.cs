using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Pipeline;

/// <summary>An intake over memory stores, with a reading that always comes to the same.</summary>
internal sealed class IntakeBench
{
    public const string Report = "ben-tre/2011/";

    public static readonly RunId Run = new("run");

    public IntakeBench()
        : this(stores => stores)
    {
    }

    /// <summary>With some of the stores replaced.</summary>
    public IntakeBench(Func<Stores, Stores> replace)
    {
        Stores = replace(MemoryStores.Create(Time));
        Intake = new SubmissionIntake(Stores, Catalogue.BuiltIn, Time);
    }

    public ManualTime Time { get; } = new();

    public Stores Stores { get; }

    public SubmissionIntake Intake { get; }

    public MemoryUploadStore Uploads => (MemoryUploadStore)Stores.Uploads;

    public static ReportKey Key(string fileName) =>
        new(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.OfYear(2011), ReportKey.NameOf(fileName));

    public static CheckResult Result(bool isRejected) => new(
        "a.csv",
        FileFormat.Csv,
        new string('0', 64),
        new ReportDestination(null, null, []),
        new ReportCounts(1, 0, 1, 1, isRejected ? 1 : 0, 0, 0, 0),
        [],
        [],
        []);

    /// <summary>Uploads a file a second after the last one.</summary>
    public string Upload(string uploadId, string fileName, string content)
    {
        Time.Advance(TimeSpan.FromSeconds(1));
        string name = $"{Report}{uploadId}/{fileName}";
        Uploads.Put(name, Encoding.UTF8.GetBytes(content), Dataset.Real);
        return name;
    }

    /// <summary>Does what a trigger does.</summary>
    public async Task Ingest(string blobName)
    {
        foreach (Submission received in await Intake.ReceiveAsync(blobName, CancellationToken.None))
        {
            if (await Intake.ClaimAsync(received, Run, CancellationToken.None) is { } claimed)
            {
                await Intake.FinishAsync(claimed, Run, Result(isRejected: false), null, CancellationToken.None);
            }
        }
    }

    public async Task<IReadOnlyList<Submission>> Versions(string fileName) =>
        await Stores.Ledger.VersionsAsync(Key(fileName), CancellationToken.None);

    public async Task<Submission> Current(string fileName)
    {
        ReportPointers pointers = (await Stores.Ledger.FindPointersAsync(Key(fileName), CancellationToken.None))!;
        return (await Stores.Ledger.FindAsync(new SubmissionId(pointers.Report, pointers.Latest.Number), CancellationToken.None))!;
    }
}
