namespace Sxsh.Functions.Tests.Resilience;

/// <summary>Tests that start, kill and restart whole processes: one after another, beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ResilienceCollection : ICollectionFixture<UndisturbedRun>
{
    public const string Name = "Resilience";
}
