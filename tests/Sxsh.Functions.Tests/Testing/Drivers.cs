using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>What the standalone host's services need.</summary>
public static class Drivers
{
    public static IOptions<HostingOptions> Options => Microsoft.Extensions.Options.Options.Create(new HostingOptions());

    public static async Task<StorageWatch> ReadyAsync(SwitchedSetup setup)
    {
        StorageWatch storage = new(setup, NullLogger<StorageWatch>.Instance);
        Assert.True(await storage.TryPrepareAsync(CancellationToken.None));
        return storage;
    }
}
