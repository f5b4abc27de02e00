using Xunit;

namespace Sxsh.Pipeline.Tests.Architecture;

/// <summary>The rules themselves: that each finds what it is for.</summary>
public sealed class ArchitectureRulesTests
{
    [Theory]
    [InlineData("Sxsh.Pipeline/Reading/A.cs", "using Sxsh.Pipeline.Mapping;", 1)]
    [InlineData("Sxsh.Pipeline/Reading/Xls/A.cs", "using Sxsh.Pipeline.Reading;\nusing Sxsh.Pipeline.Model;", 0)]
    [InlineData("Sxsh.Pipeline/Reading/A.cs", "class A { Sxsh.Pipeline.Storage.Stores s; }", 1)]
    [InlineData("Sxsh.Pipeline/Reading/A.cs", "using static Sxsh.Pipeline.Validation.Rules;", 1)]
    [InlineData("Sxsh.Pipeline/Reading/A.cs", "using B = Sxsh.Pipeline.Storage.Stores;", 1)]
    [InlineData("Sxsh.Pipeline/Reading/A.cs", "// using Sxsh.Pipeline.Mapping;\n/* Sxsh.Pipeline.Mapping.A */ class A { string s = \"Sxsh.Pipeline.Mapping\"; }", 0)]
    [InlineData("Sxsh.Pipeline/Model/A.cs", "using Sxsh.Pipeline.Storage;", 1)]
    [InlineData("Sxsh.Pipeline/Storage/Account/A.cs", "using Sxsh.Pipeline.Storage.Tables;\nusing Sxsh.Pipeline.Model;", 0)]
    [InlineData("Sxsh.Pipeline/Storage/A.cs", "using Sxsh.Pipeline.Queries;", 1)]
    [InlineData("Sxsh.Pipeline/RollUps/A.cs", "using Sxsh.Pipeline.Storage;", 0)]
    [InlineData("Sxsh.Pipeline/RollUps/A.cs", "using Sxsh.Pipeline.Storage.Account;", 1)]
    [InlineData("Sxsh.Pipeline/Queries/A.cs", "using Sxsh.Pipeline.RollUps;", 1)]
    [InlineData("Sxsh.Pipeline/ReportPipeline.cs", "using Sxsh.Pipeline.Reading;\nusing Sxsh.Pipeline.Mapping;", 0)]
    public void StageArrows_NamesInFile_FindsThoseNotAllowed(string path, string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.StageArrows(new SourceFile(path, text)).Count());

    [Theory]
    [InlineData("Sxsh.Pipeline/Storage/Tables/A.cs", "using Sxsh.Pipeline.Model;", 1)]
    [InlineData("Sxsh.Pipeline/Storage/Tables/A.cs", "using Azure.Core;\nnamespace Sxsh.Pipeline.Storage.Tables;", 0)]
    public void TableClientIsApart_NamesInFile_FindsOurs(string path, string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.TableClientIsApart(new SourceFile(path, text)).Count());

    [Theory]
    [InlineData("Sxsh.Cli/A.cs", "using Sxsh.Functions.Api;", 1)]
    [InlineData("Sxsh.Pipeline/A.cs", "using Sxsh.Cli;", 1)]
    [InlineData("Sxsh.Functions/A.cs", "using Sxsh.Pipeline.Model;\nusing Sxsh.Functions.Api;", 0)]
    public void ProjectArrows_NamesInFile_FindsThoseNotAllowed(string path, string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.ProjectArrows(new SourceFile(path, text)).Count());

    [Theory]
    [InlineData("Sxsh.Functions/A.cs", "using Azure.Storage.Blobs;", 1)]
    [InlineData("Sxsh.Pipeline/RollUps/A.cs", "class A { global::Azure.ETag e; }", 1)]
    [InlineData("Sxsh.Pipeline/Storage/Account/A.cs", "using Azure.Storage.Blobs;", 0)]
    [InlineData("Sxsh.Pipeline/RollUps/A.cs", "using Microsoft.AzureThing;", 0)]
    public void AzureOnlyInStorage_NamesInFile_FindsThoseElsewhere(string path, string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.AzureOnlyInStorage(new SourceFile(path, text)).Count());

    [Theory]
    [InlineData("Sxsh.Pipeline/A.cs", "using Microsoft.AspNetCore.Http;", 1)]
    [InlineData("Sxsh.Functions/A.cs", "using Microsoft.AspNetCore.Http;", 0)]
    public void AspNetOnlyInFunctions_NamesInFile_FindsThoseElsewhere(string path, string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.AspNetOnlyInFunctions(new SourceFile(path, text)).Count());

    [Theory]
    [InlineData("Sxsh.Functions/Hosting/Standalone/Pump.cs", "class Pump(IWorkQueue queue) { WorkItem item; }", 0)]
    [InlineData("Sxsh.Functions/Hosting/Standalone/Pump.cs", "class Pump(ISubmissionLedger ledger) { }", 1)]
    [InlineData("Sxsh.Functions/Hosting/PipelineRegistration.cs", "class PipelineRegistration(ISubmissionLedger ledger) { }", 0)]
    public void HostingUsesTwoInterfaces_NamesInFile_FindsOthers(string path, string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.HostingUsesTwoInterfaces(new SourceFile(path, text), ["IWorkQueue", "WorkItem", "ISubmissionLedger"]).Count());

    [Theory]
    [InlineData("public sealed class A;\npublic enum B { X }", 1)]
    [InlineData("public sealed record B(int X);", 1)]
    [InlineData("internal static partial class B\n{\n}", 1)]
    [InlineData("public delegate Task<int?> B(int x);", 1)]
    [InlineData("public readonly record struct A<T>(int X)\n{\n    public sealed class Inner;\n}", 0)]
    [InlineData("/// <summary>public class B</summary>\npublic interface A;", 0)]
    [InlineData("app.Run();", 0)]
    public void OneTypePerFile_TypesInFile_FindsSecondAndMisnamed(string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.OneTypePerFile(new SourceFile("Sxsh.Pipeline/Model/A.cs", text)).Count());

    [Theory]
    [InlineData("namespace Sxsh.Pipeline.Model;\npublic class A;", 0)]
    [InlineData("namespace Sxsh.Pipeline.Modell;\npublic class A;", 1)]
    [InlineData("public class A;", 1)]
    [InlineData("app.Run();", 0)]
    public void NamespaceIsFolder_NamespaceInFile_FindsOthers(string text, int findings) =>
        Assert.Equal(findings, ArchitectureRules.NamespaceIsFolder(new SourceFile("Sxsh.Pipeline/Model/A.cs", text)).Count());

    [Fact]
    public void NotTooLong_401Lines_IsFound()
    {
        Assert.Empty(ArchitectureRules.NotTooLong(new SourceFile("A.cs", new string('\n', 400))));
        Assert.Single(ArchitectureRules.NotTooLong(new SourceFile("A.cs", new string('\n', 401))));
    }
}
