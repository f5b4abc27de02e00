using System.Text.Json;
using Sxsh.Testing;

namespace Sxsh.Fuzz.Samples;

/// <summary>The files that mutants are made of: every .csv, .txt, .xlsx and .xls report under <c>tests/reports</c>, the good ones and those with mistakes.</summary>
internal static class SampleFiles
{
    private static readonly string[] Extensions = [".csv", ".txt", ".xlsx", ".xls"];
    private static readonly string[] Besides = ["expected.csv", "issues.csv"];

    /// <summary>In the order of their paths, which is the same on every machine.</summary>
    public static IReadOnlyList<SampleFile> All { get; } = Load(RepositoryRoot.Combine("tests", "reports"));

    private static SampleFile[] Load(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path)) && !Besides.Contains(Path.GetFileName(path)) && File.Exists(Description(path)))
            .Select(path => Load(root, path))
            .OrderBy(sample => sample.Path, StringComparer.Ordinal),
    ];

    private static SampleFile Load(string root, string path)
    {
        using JsonDocument description = JsonDocument.Parse(File.ReadAllText(Description(path)));
        byte[] bytes = File.ReadAllBytes(path);
        SampleFormat format = bytes.AsSpan().StartsWith("PK"u8) ? SampleFormat.Xlsx
            : bytes.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }) ? SampleFormat.Xls
            : SampleFormat.Text;
        return new SampleFile(
            Path.GetRelativePath(root, path).Replace('\\', '/'),
            format,
            description.RootElement.GetProperty("province").GetString()!,
            description.RootElement.GetProperty("period").GetString()!,
            bytes);
    }

    private static string Description(string path) => Path.Combine(Path.GetDirectoryName(path)!, "report.json");
}
