using System.Text.Json;
using System.Text.Json.Serialization;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Uploading;

namespace Sxsh.Cli.Running;

/// <summary>The reports that come with the source: real figures of a few provinces.</summary>
internal static class RealSamples
{
    private const string Description = "report.json";

    private static readonly string[] Extensions = [".csv", ".xlsx", ".xls"];

    // What a test expects of a report lies beside it.
    private static readonly string[] Expectations = ["expected.csv", "issues.csv"];

    /// <summary>Finds the reports under <c>tests/reports/{province}/{quirk}/</c>: the .csv, .xlsx and .xls files beside a <c>report.json</c> with <c>"sample": true</c>. All others are there for tests; their figures are made up or repeated.</summary>
    /// <param name="root">Root of the clone.</param>
    /// <returns>The reports, ordered by path.</returns>
    /// <exception cref="ProgramFailure">A <c>report.json</c> does not name a province and a period.</exception>
    public static IReadOnlyList<OutgoingReport> FindAll(string root)
    {
        string reports = Path.Combine(root, "tests", "reports");
        return !Directory.Exists(reports)
            ? []
            : [.. Directory.EnumerateDirectories(reports)
                .SelectMany(Directory.EnumerateDirectories)
                .Where(folder => File.Exists(Path.Combine(folder, Description)))
                .SelectMany(FilesIn)
                .OrderBy(sample => sample.File, StringComparer.Ordinal)];
    }

    private static IEnumerable<OutgoingReport> FilesIn(string folder)
    {
        Destination destination = Read(Path.Combine(folder, Description));
        return !destination.Sample ? [] : Directory.EnumerateFiles(folder)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !Expectations.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .Select(file => new OutgoingReport(file, destination.Province, destination.Period));
    }

    private static Destination Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Destination>(File.ReadAllText(file), JsonSerializerOptions.Web)
                ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new ProgramFailure($"{file} must name \"province\" and \"period\": {exception.Message}");
        }
    }

    private sealed record Destination([property: JsonRequired] string Province, [property: JsonRequired] string Period, bool Sample);
}
