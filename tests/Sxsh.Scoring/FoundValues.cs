using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Sxsh.Pipeline.Reading;

namespace Sxsh.Scoring;

/// <summary>What the pipeline finds in a text.</summary>
internal static class FoundValues
{
    /// <summary>Reads, maps and normalizes a text as a submission does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withoutPatterns">Ids of grammar patterns to leave out.</param>
    /// <returns>The observations, in the order of the text.</returns>
    public static IReadOnlyList<Observation> Of(LabelledText text, IReadOnlySet<string> withoutPatterns)
    {
        using MemoryStream bytes = new(File.ReadAllBytes(text.Path));
        ReportDocument? document = new ReportReader().Read(bytes, Path.GetFileName(text.Path), CancellationToken.None).Document;
        if (document is null)
        {
            return [];
        }

        ReportDestination destination = ReportDestination.Of(Catalogue.BuiltIn, text.Province, text.Period);
        return new ReportNormalizer(Catalogue.BuiltIn).Normalize(new ReportMapper(withoutPatterns).Map(document).Items, new ReportContext(destination.Area, destination.Period)).Items;
    }
}
