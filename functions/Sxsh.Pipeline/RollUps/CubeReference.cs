using System.Text.Json;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Writes what the cube carries of the catalogue: indicators, areas and national targets, whole and in the catalogue's order.</summary>
internal static class CubeReference
{
    /// <summary>Writes the three lists.</summary>
    public static void Write(Utf8JsonWriter writer, Catalogue catalogue)
    {
        writer.WriteStartArray("indicators");
        foreach (Indicator indicator in catalogue.Indicators)
        {
            WriteIndicator(writer, indicator);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("areas");
        foreach (Province province in catalogue.Provinces)
        {
            WriteArea(writer, province);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("targets");
        foreach (NationalTarget target in catalogue.NationalTargets)
        {
            WriteTarget(writer, target);
        }

        writer.WriteEndArray();
    }

    private static void WriteIndicator(Utf8JsonWriter writer, Indicator indicator)
    {
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Id.Value);
        writer.WriteStartObject("name");
        writer.WriteString("vi", indicator.NameVi);
        writer.WriteString("en", indicator.NameEn);
        writer.WriteEndObject();
        writer.WriteString("group", indicator.Group);
        writer.WriteString("unit", indicator.Unit);
        writer.WriteString("quantity", WireNames.Of(indicator.Quantity));
        writer.WriteString("stockOrFlow", WireNames.Of(indicator.StockOrFlow));
        writer.WriteString("aggregation", WireNames.Of(indicator.Aggregation));
        writer.WriteString("numerator", indicator.Numerator?.Value);
        writer.WriteString("denominator", indicator.Denominator?.Value);
        writer.WriteString("subsetOf", indicator.SubsetOf?.Value);
        if (indicator.HigherIsBetter is { } higherIsBetter)
        {
            writer.WriteBoolean("higherIsBetter", higherIsBetter);
        }
        else
        {
            writer.WriteNull("higherIsBetter");
        }

        writer.WriteEndObject();
    }

    private static void WriteArea(Utf8JsonWriter writer, Province province)
    {
        writer.WriteStartObject();
        writer.WriteString("code", province.Area.ToString());
        writer.WriteString("scheme", province.Area.Scheme == AreaScheme.Provinces34 ? "34" : "63");
        writer.WriteString("name", province.Name);
        writer.WriteString("slug", province.Slug);
        writer.WriteString("region", province.Region);
        writer.WriteString("mapId", province.MapId);
        writer.WriteString("successor", province.Successor?.ToString());
        writer.WriteStartArray("predecessors");
        foreach (Area predecessor in province.Predecessors)
        {
            writer.WriteStringValue(predecessor.ToString());
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, NationalTarget target)
    {
        writer.WriteStartObject();
        writer.WriteString("programme", target.Programme);
        writer.WriteString("decision", target.Decision);
        writer.WriteString("indicator", target.Indicator.Value);
        writer.WriteNumber("year", target.TargetYear);
        writer.WriteNumber("from", target.PeriodFrom);
        WriteNumber(writer, "value", target.Value);
        WriteNumber(writer, "valueMax", target.ValueMax);
        writer.WriteString("unit", target.Unit);
        writer.WriteString("base", target.Base);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, PlainNumber.Of(number));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
