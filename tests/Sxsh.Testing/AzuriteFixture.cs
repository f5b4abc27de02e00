using System.Globalization;
using System.Security.Cryptography;

namespace Sxsh.Testing;

/// <summary>One Azurite for all tests of an assembly, started when the first of them asks for an account. Use it as an assembly fixture.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private const int AccountCount = 600;

    private readonly KeyValuePair<string, string>[] _accounts =
    [
        .. Enumerable.Range(0, AccountCount).Select(i => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"sxsh{i:D4}"),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)))),
    ];

    private readonly Lazy<Task<AzuriteProcess>> _process;
    private int _taken = -1;

    /// <summary>Starts nothing yet.</summary>
    public AzuriteFixture() => _process = new Lazy<Task<AzuriteProcess>>(() => AzuriteProcess.StartAsync(_accounts, CancellationToken.None));

    /// <summary>An empty account of its own, so that tests share nothing.</summary>
    /// <returns>The account.</returns>
    /// <exception cref="InvalidOperationException">Azurite did not start, or the accounts are used up.</exception>
    public async Task<AzuriteAccount> NewAccountAsync()
    {
        AzuriteProcess azurite = await _process.Value;
        int index = Interlocked.Increment(ref _taken);
        if (index >= AccountCount)
        {
            throw new InvalidOperationException($"More than {AccountCount} accounts: raise the number.");
        }

        (string name, string key) = _accounts[index];
        return new AzuriteAccount(name, key, new Uri(azurite.BlobEndpoint, name), new Uri(azurite.QueueEndpoint, name), new Uri(azurite.TableEndpoint, name));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process.IsValueCreated)
        {
            AzuriteProcess azurite = await _process.Value;
            await azurite.DisposeAsync();
        }
    }
}
