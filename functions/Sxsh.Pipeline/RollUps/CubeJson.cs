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

    // Read by JSON.parse alone and never put into markup, so that Vietnamese letters need no escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the cube.</summary>
    public static byte[] Write(IReadOnlyCollection<CubeCell> cells, Catalogue catalogue)
    {
        CubeDictionary<Dataset> datasets = CubeDictionary<Dataset>.InOrder(cells.Select(cell => cell.Key.Dataset), WireNames.Of);
        CubeDictionary<Area> areas = CubeDictionary<Area>.ByText(cells.Select(cell => cell.Key.Area), area => area.ToString());
        CubeDictionary<IndicatorId> indicators = CubeDictionary<IndicatorId>.ByText(cells.Select(cell => cell.Key.Indicator), indicator => indicator.Value);
        CubeDictionary<CubePeriod> periods = CubeDictionary<CubePeriod>.ByText(cells.Select(cell => new CubePeriod(cell.Key.Period)), period => period.ToString());
        CubeDictionary<ObservationKind> kinds = CubeDictionary<ObservationKind>.InOrder(cells.Select(cell => cell.Key.Kind), WireNames.Of);
        CubeDictionary<string> sectors = CubeDictionary<string>.ByText(cells.Select(cell => cell.Key.Sector).OfType<string>(), sector => sector);
        CubeDictionary<string> programmes = CubeDictionary<string>.ByText(cells.Select(cell => cell.Key.Programme).OfType<string>(), programme => programme);
        CubeDictionary<string> sizes = CubeDictionary<string>.ByText(cells.Select(cell => cell.Key.Size).OfType<string>(), size => size);

        Row[] rows =
        [
            .. cells.Select(cell => new Row(
                datasets[cell.Key.Dataset],
                areas[cell.Key.Area],
                indicators[cell.Key.Indicator],
                periods[new CubePeriod(cell.Key.Period)],
                kinds[cell.Key.Kind],
                cell.Key.Sector is { } sector ? sectors[sector] : Total,
                cell.Key.Programme is { } programme ? programmes[programme] : Total,
                cell.Key.Size is { } size ? sizes[size] : Total,
                cell.Amount)),
        ];
        Array.Sort(rows);

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

    private sealed record Row(int Dataset, int Area, int Indicator, int Period, int Kind, int Sector, int Programme, int Size, Amount Amount) : IComparable<Row>
    {
        public int CompareTo(Row? other)
        {
            if (other is null)
            {
                return 1;
            }

            int order = Dataset - other.Dataset;
            order = order != 0 ? order : Area - other.Area;
            order = order != 0 ? order : Indicator - other.Indicator;
            order = order != 0 ? order : Period - other.Period;
            order = order != 0 ? order : Kind - other.Kind;
            order = order != 0 ? order : Sector - other.Sector;
            order = order != 0 ? order : Programme - other.Programme;
            return order != 0 ? order : Size - other.Size;
        }
    }
}
