using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Storage.Account;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reprocessing;

public sealed class MemoryReprocessTests : ReprocessContract
{
    protected override Task<Stores> OpenStoresAsync() => Task.FromResult(Memory());
}

// What depends on the culture is in the rows, which have tests of their own.
[Trait("Culture", "any")]
public sealed class AccountReprocessTests(AzuriteFixture azurite) : ReprocessContract
{
    protected override Task<Stores> OpenStoresAsync() => azurite.NewStoresAsync();
}

public sealed class MemoryCleanupTests : CleanupContract
{
    protected override Task<Stores> OpenStoresAsync() => Task.FromResult(Memory());
}

[Trait("Culture", "any")]
public sealed class AccountCleanupTests(AzuriteFixture azurite) : CleanupContract
{
    protected override Task<Stores> OpenStoresAsync() => azurite.NewStoresAsync();
}
