namespace Sxsh.Pipeline.Tests.Architecture;

/// <summary>Who may use whom. Each rule returns what is wrong, one line per finding.</summary>
internal static class ArchitectureRules
{
    public const int MaxLines = 400;

    private const string Pipeline = "Sxsh.Pipeline";
    private const string Storage = "Sxsh.Pipeline.Storage";

    /// <summary>What the namespaces of each part may name of ours, the part itself left out. A name stands for exactly that namespace and its types.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Sxsh.Pipeline.Model"] = [],
        ["Sxsh.Pipeline.Reading"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.Mapping"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.Normalization"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.Validation"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.Templates"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.Marking"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.Storage"] = ["Sxsh.Pipeline.Model"],
        ["Sxsh.Pipeline.RollUps"] = ["Sxsh.Pipeline.Model", Storage],
        ["Sxsh.Pipeline.Notices"] = ["Sxsh.Pipeline.Model", Storage, "Sxsh.Pipeline.Queries"],
        ["Sxsh.Pipeline.Auditing"] = ["Sxsh.Pipeline.Model", Storage],
        ["Sxsh.Pipeline.Queries"] = ["Sxsh.Pipeline.Model", Storage],
    };

    /// <summary>Parts of Storage that only Storage and whoever starts the app may name.</summary>
    private static readonly string[] StoragesOwn = ["Sxsh.Pipeline.Storage.Account", "Sxsh.Pipeline.Storage.Memory", "Sxsh.Pipeline.Storage.Tables"];

    /// <summary>What hosting may use of Storage: a feed of uploads, a work queue, and whether storage is there.</summary>
    private static readonly string[] ForHosting = ["IUploadFeed", "IWorkQueue", "WorkItem", "IStorageSetup"];

    public static IEnumerable<string> StageArrows(SourceFile file)
    {
        if (file.Project != Pipeline || PartOf(file.FolderNamespace) is not { } part)
        {
            return [];
        }

        return file.QualifiedNames
            .Where(name => PartOf(name) is { } other && other != part && !Arrows[part].Any(allowed => IsWithin(name, allowed) && !StoragesOwn.Any(own => IsWithin(name, own))))
            .Select(name => $"{file.Path} names {name}");
    }

    /// <summary>The table client is to be deleted one day; it knows nothing of ours.</summary>
    public static IEnumerable<string> TableClientIsApart(SourceFile file) =>
        IsWithin(file.FolderNamespace, "Sxsh.Pipeline.Storage.Tables")
            ? file.QualifiedNames.Where(name => name.StartsWith("Sxsh.", StringComparison.Ordinal)).Select(name => $"{file.Path} names {name}")
            : [];

    public static IEnumerable<string> ProjectArrows(SourceFile file) =>
        file.QualifiedNames
            .Where(name => (IsWithin(name, "Sxsh.Functions") && file.Project != "Sxsh.Functions") || (IsWithin(name, "Sxsh.Cli") && file.Project != "Sxsh.Cli"))
            .Select(name => $"{file.Path} names {name}");

    public static IEnumerable<string> AzureOnlyInStorage(SourceFile file) =>
        IsWithin(file.FolderNamespace, Storage) ? [] : file.QualifiedNames.Where(name => IsWithin(name, "Azure")).Select(name => $"{file.Path} names {name}");

    public static IEnumerable<string> AspNetOnlyInFunctions(SourceFile file) =>
        file.Project == "Sxsh.Functions"
            ? []
            : file.QualifiedNames.Where(name => IsWithin(name, "Microsoft.AspNetCore")).Select(name => $"{file.Path} names {name}");

    /// <summary>Registration is left out: somebody has to open the stores.</summary>
    public static IEnumerable<string> HostingUsesTwoInterfaces(SourceFile file, IEnumerable<string> storageTypes) =>
        IsWithin(file.FolderNamespace, "Sxsh.Functions.Hosting") && !file.Path.EndsWith("Registration.cs", StringComparison.Ordinal)
            ? storageTypes.Except(ForHosting).Where(file.Mentions).Select(type => $"{file.Path} uses {type}")
            : [];

    public static IEnumerable<string> OneTypePerFile(SourceFile file)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(file.Path);
        return file.Types.Count > 1 || (file.Types.Count == 1 && file.Types[0] != name)
            ? [$"{file.Path} declares {string.Join(", ", file.Types)}"]
            : [];
    }

    public static IEnumerable<string> NamespaceIsFolder(SourceFile file) =>
        file.Namespace == file.FolderNamespace || (file.Namespace is null && file.Types.Count == 0)
            ? []
            : [$"{file.Path} is in namespace {file.Namespace ?? "(none)"}"];

    public static IEnumerable<string> NotTooLong(SourceFile file) => file.Lines > MaxLines ? [$"{file.Path} has {file.Lines} lines"] : [];

    private static string? PartOf(string name) => Arrows.Keys.FirstOrDefault(part => IsWithin(name, part));

    private static bool IsWithin(string name, string prefix) => name == prefix || name.StartsWith(prefix + ".", StringComparison.Ordinal);
}
