using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Writes the cube as JSON: dictionaries of what occurs, and one array per column with an entry per cell.</summary>
internal static class CubeJson
{
    private const int Schema = 1;
    private const int Total = -1;

    // About; so that the buffer seldom grows.
    private const int BytesOfCell = 48;

    // Read by JSON.parse alone and never put into markup, so that Vietnamese letters need no escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the cube.</summary>
    /// <param name="blocks">One for each area, in any order; those without cells leave no trace.</param>
    /// <param name="catalogue">Goes along.</param>
    public static byte[] Write(IReadOnlyCollection<CubeBlock> blocks, Catalogue catalogue)
    {
        CubeBlock[] filled = [.. blocks.Where(block => block.Rows.Count > 0)];
        CubeDictionaries dictionaries = new([.. filled.Select(block => block.Dictionaries)]);
        CubeDictionary<Area> areas = CubeDictionary<Area>.ByText(filled.Select(block => block.Area), area => area.ToString());
        CubeSection[] sections =
        [
            .. from dataset in dictionaries.Datasets.Values
               from area in areas.Values
               from block in filled
               where block.Area == area
               select CubeSection.Of(dataset, areas.Find(area), block, dictionaries),
        ];

        var buffer = new ArrayBufferWriter<byte>(BytesOfCell * (1 + sections.Sum(section => section.Rows.Length)));
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", Schema);
            writer.WriteString("catalogue", catalogue.Version);
            writer.WriteStartObject("dictionaries");
            WriteTexts(writer, "dataset", dictionaries.Datasets.Texts);
            WriteTexts(writer, "area", areas.Texts);
            WriteTexts(writer, "indicator", dictionaries.Indicators.Texts);
            WriteTexts(writer, "period", dictionaries.Periods.Texts);
            WriteTexts(writer, "kind", dictionaries.Kinds.Texts);
            WriteTexts(writer, "sector", dictionaries.Sectors.Texts);
            WriteTexts(writer, "programme", dictionaries.Programmes.Texts);
            WriteTexts(writer, "size", dictionaries.Sizes.Texts);
            writer.WriteEndObject();
            writer.WriteStartObject("cells");
            WriteNumbers(writer, "dataset", sections, (section, _) => section.Dataset);
            WriteNumbers(writer, "area", sections, (section, _) => section.Area);
            WriteNumbers(writer, "indicator", sections, (section, row) => section.Indicators[row.Indicator]);
            WriteNumbers(writer, "period", sections, (section, row) => section.Periods[row.Period]);
            WriteNumbers(writer, "kind", sections, (section, row) => section.Kinds[row.Kind]);
            WriteNumbers(writer, "sector", sections, (section, row) => row.Sector < 0 ? Total : section.Sectors[row.Sector]);
            WriteNumbers(writer, "programme", sections, (section, row) => row.Programme < 0 ? Total : section.Programmes[row.Programme]);
            WriteNumbers(writer, "size", sections, (section, row) => row.Size < 0 ? Total : section.Sizes[row.Size]);
            WriteValues(writer, "value", sections, amount => amount.Value);
            WriteValues(writer, "valueMax", sections, amount => amount.ValueMax);
            WriteNumbers(writer, "flags", sections, (_, row) => (int)row.Amount.Flags);
            WriteNumbers(writer, "areas", sections, (_, row) => row.Amount.Areas);
            WriteNumbers(writer, "areasExpected", sections, (_, row) => row.Amount.AreasExpected);
            WriteNumbers(writer, "sources", sections, (_, row) => row.Amount.Sources);
            writer.WriteEndObject();
            CubeReference.Write(writer, catalogue);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, CubeSection[] sections, Func<CubeSection, CubeRow, int> column)
    {
        writer.WriteStartArray(name);
        foreach (CubeSection section in sections)
        {
            foreach (CubeRow row in section.Rows.Span)
            {
                writer.WriteNumberValue(column(section, row));
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, CubeSection[] sections, Func<Amount, decimal?> column)
    {
        writer.WriteStartArray(name);
        foreach (CubeSection section in sections)
        {
            foreach (CubeRow row in section.Rows.Span)
            {
                if (column(row.Amount) is { } value)
                {
                    writer.WriteNumberValue(PlainNumber.Of(value));
                }
                else
                {
                    writer.WriteNullValue();
                }
            }
        }

        writer.WriteEndArray();
    }
}
