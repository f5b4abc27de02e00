using System.Globalization;
using CsvHelper;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Country;

/// <summary>The tables that the synthetic country is made from, held in this assembly.</summary>
internal static class CountryTables
{
    /// <summary>The 63 provinces by slug.</summary>
    public static IReadOnlyDictionary<string, ProvinceProfile> Provinces { get; } =
        Read("provinces.csv", ProfileOf).ToDictionary(profile => profile.Slug, StringComparer.Ordinal);

    /// <summary>What reports say, in their order.</summary>
    public static IReadOnlyList<ReportedIndicator> Indicators { get; } = Read("lines.csv", IndicatorOf);

    private static ProvinceProfile ProfileOf(CsvReader row) => new(
        Field(row, "slug"),
        Number(row, "establishments_2008"),
        Number(row, "pace_percent"),
        [.. Field(row, "sectors").Split(' ').Select(id => Catalogue.BuiltIn.Sectors.Single(sector => sector.Id == id))]);

    private static ReportedIndicator IndicatorOf(CsvReader row) => new(
        Field(row, "section"),
        Field(row, "indicator"),
        Field(row, "label"),
        Field(row, "unit"),
        Enum.Parse<LineForm>(Field(row, "form"), ignoreCase: true),
        Number(row, "from"),
        Number(row, "to"),
        Field(row, "planned") == "yes",
        Field(row, "targeted") == "yes",
        Field(row, "part") == "yes");

    private static T[] Read<T>(string name, Func<CsvReader, T> rowOf)
    {
        Stream content = typeof(CountryTables).Assembly.GetManifestResourceStream($"Sxsh.Cli.Sampling.{name}")
            ?? throw new InvalidOperationException($"{name} is not in this assembly.");
        using CsvReader row = CsvReader.Create(content, new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        List<T> all = [];
        while (row.Read())
        {
            all.Add(rowOf(row));
        }

        return [.. all];
    }

    private static string Field(CsvReader row, string column) => row.GetString(column);

    private static int Number(CsvReader row, string column) => int.Parse(Field(row, column), CultureInfo.InvariantCulture);
}
