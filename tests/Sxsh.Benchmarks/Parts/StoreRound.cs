using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Benchmarks.Parts;

/// <summary>One report that was received in an empty account and waits to be stored.</summary>
public sealed class StoreRound
{
    private static readonly RunId Run = new("0123456789ab");

    private readonly Stores _stores;
    private readonly SubmissionIntake _intake;
    private readonly Submission _received;

    private StoreRound(AzuriteAccount account, Stores stores, SubmissionIntake intake, Submission received)
    {
        Account = account;
        _stores = stores;
        _intake = intake;
        _received = received;
    }

    /// <summary>The account.</summary>
    public AzuriteAccount Account { get; }

    /// <summary>Makes what the account needs and receives a report.</summary>
    /// <param name="account">An empty account.</param>
    /// <param name="file">The report.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What is to be stored.</returns>
    public static async Task<StoreRound> PrepareAsync(AzuriteAccount account, byte[] file, CancellationToken cancellationToken)
    {
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = account.ConnectionString });
        await stores.Setup.EnsureAsync(cancellationToken);
        UploadedBlob blob = await stores.Uploads.WriteAsync($"{ReportText.Provinces[0].Slug}/2024/{Guid.Empty}/bao-cao.csv", new MemoryStream(file), Dataset.Real, cancellationToken);
        SubmissionIntake intake = new(stores, Catalogue.BuiltIn, TimeProvider.System);
        IReadOnlyList<Submission> received = await intake.ReceiveAsync(blob.Name, cancellationToken);
        return new StoreRound(account, stores, intake, received[0]);
    }

    /// <summary>Stores a parsed result as the pipeline does.</summary>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is current.</returns>
    public async Task StoreAsync(CheckResult result, CancellationToken cancellationToken)
    {
        Submission claimed = await _intake.ClaimAsync(_received, Run, cancellationToken) ?? throw new InvalidOperationException("Somebody else holds the report.");
        SettledReport settled = await _intake.WriteRowsAsync(claimed, Run, result, cancellationToken);
        if (await _intake.FinishAsync(claimed, Run, result, settled, cancellationToken) != ProcessingState.Done)
        {
            throw new InvalidOperationException("The report was not taken.");
        }
    }
}
