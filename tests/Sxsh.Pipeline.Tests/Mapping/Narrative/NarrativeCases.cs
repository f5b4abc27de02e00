using System.Globalization;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Mapping.Narrative;

/// <summary>The sentences of the files beside this one, and how they are read.</summary>
internal static class NarrativeCases
{
    private const string Heading = "Hoạt động sản xuất sạch hơn";

    public static ReportContext Context { get; } = new(Area.Parse("63-83"), ReportingPeriod.OfYear(2014));

    /// <summary>Sentences with what each states.</summary>
    public static IReadOnlyList<(string Sentence, string[] Expected)> Stating()
    {
        List<(string Sentence, List<string> Expected)> cases = [];
        foreach (string line in Lines("sentences.txt"))
        {
            if (line.StartsWith(' '))
            {
                cases[^1].Expected.Add(line.Trim());
            }
            else
            {
                cases.Add((line, []));
            }
        }

        return [.. cases.Select(entry => (entry.Sentence, entry.Expected.ToArray()))];
    }

    /// <summary>Sentences that state nothing.</summary>
    public static IReadOnlyList<string> StatingNothing() => [.. Lines("nothing.txt")];

    /// <summary>Reads a sentence under a heading about cleaner production.</summary>
    public static Findings<Observation> Read(string sentence) => ReadAll(Heading, sentence);

    /// <summary>Reads paragraphs.</summary>
    public static Findings<Observation> ReadAll(params string[] texts)
    {
        List<ReportParagraph> paragraphs = [];
        int start = 0;
        foreach (string text in texts)
        {
            paragraphs.Add(new ReportParagraph(text, start));
            start += text.EnumerateRunes().Count() + 1;
        }

        Findings<DraftRow> drafts = new ReportMapper().Map(new ReportDocument(FileFormat.Text, [], paragraphs));
        return new ReportNormalizer(Catalogue.BuiltIn).Normalize(drafts.Items, Context);
    }

    /// <summary>An observation in the form of <c>sentences.txt</c>.</summary>
    public static string Line(Observation observation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{observation.Indicator} {observation.Value:0.####}{(observation.ValueMax is { } max ? string.Create(CultureInfo.InvariantCulture, $"..{max:0.####}") : string.Empty)} {WireNames.Of(observation.Qualifier)} {WireNames.Of(observation.Kind)} {observation.Period}");

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(RepositoryRoot.Combine("tests", "Sxsh.Pipeline.Tests", "Mapping", "Narrative", file)).Where(line => line.Length > 0 && line[0] != '#');
}
