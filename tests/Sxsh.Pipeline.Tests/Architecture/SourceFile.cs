using System.Text.RegularExpressions;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Architecture;

/// <summary>A product file, as far as its place and its names matter.</summary>
/// <param name="Path">Path within <c>functions/</c>, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    private static readonly string[] BuildFolders = ["bin", "obj", "artifacts"];

    /// <summary>Its text without comments and literals, so that only code names anything.</summary>
    public string Code { get; } = CommentsAndLiterals().Replace(Text, " ");

    /// <summary>The project it belongs to, for example <c>Sxsh.Pipeline</c>.</summary>
    public string Project => Path.Split('/')[0];

    /// <summary>The namespace that its folder asks for.</summary>
    public string FolderNamespace => string.Join('.', Path.Split('/')[..^1]);

    /// <summary>The namespace that it declares; <see langword="null"/> if none.</summary>
    public string? Namespace => NamespaceLine().Match(Code) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Every namespace or type that it names in full, whether by <c>using</c> or in passing.</summary>
    public IReadOnlyList<string> QualifiedNames => [.. QualifiedName().Matches(WithoutNamespaceLine).Select(match => match.Value).Distinct()];

    /// <summary>Names of its top-level types, without type parameters.</summary>
    public IReadOnlyList<string> Types => [.. TopLevelType().Matches(Code).Select(match => match.Groups[2].Value)];

    /// <summary>How many lines it has.</summary>
    public int Lines => Text.Count(character => character == '\n');

    private string WithoutNamespaceLine => NamespaceLine().Replace(Code, " ");

    public static IReadOnlyList<SourceFile> All()
    {
        string root = RepositoryRoot.Combine("functions");
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Full: path, Relative: System.IO.Path.GetRelativePath(root, path).Replace('\\', '/')))
                .Where(file => !file.Relative.Split('/').Intersect(BuildFolders).Any())
                .OrderBy(file => file.Relative, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.Relative, File.ReadAllText(file.Full))),
        ];
    }

    public bool Mentions(string identifier) => Regex.IsMatch(Code, $@"\b{Regex.Escape(identifier)}\b");

    [GeneratedRegex("""
        \$*"{3,}[\s\S]*?"{3,}|\$?@\$?"(?:""|[^"])*"|\$?"(?:\\.|[^"\\\n])*"|'(?:\\.[^']*|[^'\\])'|//[^\n]*|/\*[\s\S]*?\*/
        """)]
    private static partial Regex CommentsAndLiterals();

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\b(?:Sxsh|Azure|Microsoft)(?:\.[A-Z]\w*)+")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"^(public|internal)\s+(?:(?:static|sealed|abstract|readonly|ref|partial|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>?,\[\]\s]+?)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
