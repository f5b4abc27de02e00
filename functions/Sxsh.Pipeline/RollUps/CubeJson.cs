using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Writes the cube as JSON: dictionaries of what occurs, and one array per column with an entry per cell.</summary>
internal static class CubeJson
{
    private const int Schema = 1;
    private const string WholeTime = "*";

    // Read by JSON.parse alone and never put into markup, so that Vietnamese letters need no escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the cube.</summary>
    public static byte[] Write(IReadOnlyCollection<CubeCell> cells, Catalogue catalogue)
    {
        Dictionary<Area, string> areaNames = cells.Select(cell => cell.Key.Area).Distinct().ToDictionary(area => area, area => area.ToString());
        Dictionary<ReportingPeriod, string> periodNames = cells.Select(cell => cell.Key.Period).OfType<ReportingPeriod>().Distinct().ToDictionary(period => period, period => period.ToString());
        string PeriodOf(CubeCellKey key) => key.Period is { } period ? periodNames[period] : WholeTime;

        CubeDictionary datasets = CubeDictionary.OfMembers(cells.Select(cell => cell.Key.Dataset), WireNames.Of);
        CubeDictionary areas = CubeDictionary.OfTexts(areaNames.Values);
        CubeDictionary indicators = CubeDictionary.OfTexts(cells.Select(cell => cell.Key.Indicator.Value));
        CubeDictionary periods = CubeDictionary.OfTexts(cells.Select(cell => PeriodOf(cell.Key)));
        CubeDictionary kinds = CubeDictionary.OfMembers(cells.Select(cell => cell.Key.Kind), WireNames.Of);
        CubeDictionary sectors = CubeDictionary.OfTexts(cells.Select(cell => cell.Key.Sector));
        CubeDictionary programmes = CubeDictionary.OfTexts(cells.Select(cell => cell.Key.Programme));
        CubeDictionary sizes = CubeDictionary.OfTexts(cells.Select(cell => cell.Key.Size));

        Row[] rows =
        [
            .. cells
                .Select(cell => new Row(
                    datasets.IndexOf(WireNames.Of(cell.Key.Dataset)),
                    areas.IndexOf(areaNames[cell.Key.Area]),
                    indicators.IndexOf(cell.Key.Indicator.Value),
                    periods.IndexOf(PeriodOf(cell.Key)),
                    kinds.IndexOf(WireNames.Of(cell.Key.Kind)),
                    sectors.IndexOf(cell.Key.Sector),
                    programmes.IndexOf(cell.Key.Programme),
                    sizes.IndexOf(cell.Key.Size),
                    cell.Amount))
                .OrderBy(row => (row.Dataset, row.Area, row.Indicator, row.Period, row.Kind, row.Sector, row.Programme)).ThenBy(row => row.Size),
        ];

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", Schema);
            writer.WriteString("catalogue", catalogue.Version);
            writer.WriteStartObject("dictionaries");
            WriteTexts(writer, "dataset", datasets.Texts);
            WriteTexts(writer, "area", areas.Texts);
            WriteTexts(writer, "indicator", indicators.Texts);
            WriteTexts(writer, "period", periods.Texts);
            WriteTexts(writer, "kind", kinds.Texts);
            WriteTexts(writer, "sector", sectors.Texts);
            WriteTexts(writer, "programme", programmes.Texts);
            WriteTexts(writer, "size", sizes.Texts);
            writer.WriteEndObject();
            writer.WriteStartObject("cells");
            WriteNumbers(writer, "dataset", rows, row => row.Dataset);
            WriteNumbers(writer, "area", rows, row => row.Area);
            WriteNumbers(writer, "indicator", rows, row => row.Indicator);
            WriteNumbers(writer, "period", rows, row => row.Period);
            WriteNumbers(writer, "kind", rows, row => row.Kind);
            WriteNumbers(writer, "sector", rows, row => row.Sector);
            WriteNumbers(writer, "programme", rows, row => row.Programme);
            WriteNumbers(writer, "size", rows, row => row.Size);
            WriteValues(writer, "value", rows, row => row.Amount.Value);
            WriteValues(writer, "valueMax", rows, row => row.Amount.ValueMax);
            WriteNumbers(writer, "flags", rows, row => (int)row.Amount.Flags);
            WriteNumbers(writer, "areas", rows, row => row.Amount.Areas);
            WriteNumbers(writer, "areasExpected", rows, row => row.Amount.AreasExpected);
            WriteNumbers(writer, "sources", rows, row => row.Amount.Sources);
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

    private static void WriteNumbers(Utf8JsonWriter writer, string name, Row[] rows, Func<Row, int> column)
    {
        writer.WriteStartArray(name);
        foreach (Row row in rows)
        {
            writer.WriteNumberValue(column(row));
        }

        writer.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, Row[] rows, Func<Row, decimal?> column)
    {
        writer.WriteStartArray(name);
        foreach (Row row in rows)
        {
            if (column(row) is { } value)
            {
                writer.WriteNumberValue(PlainNumber.Of(value));
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }

    private sealed record Row(int Dataset, int Area, int Indicator, int Period, int Kind, int Sector, int Programme, int Size, Amount Amount);
}
