using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Storage.Account;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Reprocessing;

public sealed class MemoryReprocessTests : ReprocessContract
{
    protected override Task<Stores> OpenStoresAsync() => Task.FromResult(Memory());
}

public sealed class AccountReprocessTests(AzuriteFixture azurite) : ReprocessContract
{
    protected override Task<Stores> OpenStoresAsync() => azurite.NewStoresAsync();
}

public sealed class MemoryCleanupTests : CleanupContract
{
    protected override Task<Stores> OpenStoresAsync() => Task.FromResult(Memory());
}

public sealed class AccountCleanupTests(AzuriteFixture azurite) : CleanupContract
{
    protected override Task<Stores> OpenStoresAsync() => azurite.NewStoresAsync();
}
