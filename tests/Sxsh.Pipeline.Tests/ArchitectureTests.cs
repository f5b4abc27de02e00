using Sxsh.Pipeline.Tests.Architecture;
using Xunit;

namespace Sxsh.Pipeline.Tests;

/// <summary>The arrows of the architecture, held against every product file.</summary>
public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.All();

    [Fact]
    public void Files_AreFound()
    {
        Assert.Contains(Files, file => file.Path == "Sxsh.Pipeline/Storage/Stores.cs");
        Assert.Contains(Files, file => file.Project == "Sxsh.Functions");
        Assert.Contains(Files, file => file.Project == "Sxsh.Cli");
    }

    [Fact]
    public void Stages_UseModelOnly() => AssertNone(ArchitectureRules.StageArrows);

    [Fact]
    public void TableClient_KnowsNothingOfOurs() => AssertNone(ArchitectureRules.TableClientIsApart);

    [Fact]
    public void Projects_PointAtThePipeline() => AssertNone(ArchitectureRules.ProjectArrows);

    [Fact]
    public void Azure_IsInStorageOnly() => AssertNone(ArchitectureRules.AzureOnlyInStorage);

    [Fact]
    public void AspNet_IsInFunctionsOnly() => AssertNone(ArchitectureRules.AspNetOnlyInFunctions);

    [Fact]
    public void Hosting_UsesTheFeedAndTheQueueOfStorage()
    {
        string[] storageTypes = [.. Files.Where(file => file.FolderNamespace.StartsWith("Sxsh.Pipeline.Storage", StringComparison.Ordinal)).SelectMany(file => file.Types)];

        Assert.NotEmpty(storageTypes);
        AssertNone(file => ArchitectureRules.HostingUsesTwoInterfaces(file, storageTypes));
    }

    [Fact]
    public void Files_HoldOneTypeOfTheirName() => AssertNone(ArchitectureRules.OneTypePerFile);

    [Fact]
    public void Namespaces_AreFolders() => AssertNone(ArchitectureRules.NamespaceIsFolder);

    [Fact]
    public void Files_AreNotTooLong() => AssertNone(ArchitectureRules.NotTooLong);

    private static void AssertNone(Func<SourceFile, IEnumerable<string>> rule)
    {
        string[] findings = [.. Files.SelectMany(rule)];

        Assert.True(findings.Length == 0, string.Join('\n', findings));
    }
}
