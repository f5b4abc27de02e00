using System.Diagnostics;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Account;

public sealed class AzuriteProcessTests
{
    [Fact]
    public async Task Dispose_RunningAzurite_LeavesNoProcess()
    {
        AzuriteProcess azurite = await AzuriteProcess.StartAsync([KeyValuePair.Create("sxsh", "c2VjcmV0")], Samples.Token);
        int id = azurite.Id;

        await azurite.DisposeAsync();

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }
}
