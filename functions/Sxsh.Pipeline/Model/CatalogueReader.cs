using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using CsvHelper;

namespace Sxsh.Pipeline.Model;

/// <summary>Reads the tables under <c>Model/Reference</c> that are built into the assembly.</summary>
internal static class CatalogueReader
{
    private const string ListSeparator = " | ";

    private static readonly DateOnly FirstDayOf34 = new(2025, 7, 1);

    private static readonly string[] Files =
        ["provinces-63.csv", "provinces-before-2008.csv", "provinces-34.csv", "indicators.csv", "sectors.csv", "targets-national.csv"];

    public static Catalogue ReadBuiltIn()
    {
        List<Province> provinces = [.. Read("provinces-63.csv", Province63), .. Read("provinces-before-2008.csv", ProvinceBefore2008), .. Read("provinces-34.csv", Province34)];
        return new Catalogue(Version(), provinces, Read("indicators.csv", Indicator), Read("sectors.csv", Sector), Read("targets-national.csv", Target));
    }

    private static Province Province63(CsvReader row) => new(
        new Area(AreaScheme.Provinces63, Text(row, "code63")),
        Text(row, "name"),
        Text(row, "kind"),
        Text(row, "region"),
        Text(row, "slug"),
        List(row, "aliases", ListSeparator),
        Day(row, "valid_from"),
        Day(row, "valid_to"),
        Text(row, "map_id"),
        new Area(AreaScheme.Provinces34, Text(row, "successor_code34")),
        []);

    private static Province ProvinceBefore2008(CsvReader row) => new(
        new Area(AreaScheme.Provinces63, Text(row, "code")),
        Text(row, "name"),
        Text(row, "kind"),
        Text(row, "region"),
        Text(row, "slug"),
        List(row, "aliases", ListSeparator),
        Day(row, "valid_from"),
        Day(row, "valid_to"),
        null,
        new Area(AreaScheme.Provinces34, Text(row, "successor_code34")),
        []);

    private static Province Province34(CsvReader row) => new(
        new Area(AreaScheme.Provinces34, Text(row, "code34")),
        Text(row, "name"),
        Text(row, "kind"),
        null,
        Text(row, "slug"),
        List(row, "aliases", ListSeparator),
        FirstDayOf34,
        null,
        null,
        null,
        [.. List(row, "formed_from_codes63", " ").Select(code => new Area(AreaScheme.Provinces63, code))]);

    private static Indicator Indicator(CsvReader row) => new()
    {
        Id = new IndicatorId(Text(row, "id")),
        NameVi = Text(row, "name_vi"),
        NameEn = Text(row, "name_en"),
        Group = Text(row, "group"),
        Quantity = Enum.Parse<Quantity>(Text(row, "quantity"), ignoreCase: true),
        Unit = Text(row, "unit"),
        StockOrFlow = Enum.Parse<StockOrFlow>(Text(row, "stock_or_flow"), ignoreCase: true),
        Aggregation = Enum.Parse<Aggregation>(Text(row, "aggregation"), ignoreCase: true),
        Numerator = Id(row, "numerator"),
        Denominator = Id(row, "denominator"),
        SubsetOf = Id(row, "subset_of"),
        HigherIsBetter = Text(row, "higher_is_better") switch { "yes" => true, "no" => false, _ => null },
        Min = Number(row, "min"),
        Max = Number(row, "max"),
        Dimensions = List(row, "dimensions", " "),
        ProgrammeFrame = Text(row, "programme_frame"),
        Wordings = List(row, "wordings", ListSeparator),
        DefinitionVi = Text(row, "definition_vi"),
    };

    private static Sector Sector(CsvReader row) => new(
        Text(row, "id"),
        Text(row, "vsic_class") is { Length: > 0 } code ? code : List(row, "vsic_division", " ")[0],
        Text(row, "name_vi"),
        Text(row, "name_en"),
        List(row, "aliases", ListSeparator));

    private static NationalTarget Target(CsvReader row) => new(
        Text(row, "programme"),
        Text(row, "decision"),
        new IndicatorId(Text(row, "indicator")),
        int.Parse(Text(row, "target_year"), CultureInfo.InvariantCulture),
        int.Parse(Text(row, "period_from"), CultureInfo.InvariantCulture),
        Number(row, "value_min"),
        Number(row, "value_max"),
        Text(row, "unit"),
        Text(row, "base"),
        Text(row, "note"));

    private static List<T> Read<T>(string file, Func<CsvReader, T> convert)
    {
        using CsvReader row = CsvReader.Create(Open(file), new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        List<T> rows = [];
        while (row.Read())
        {
            rows.Add(convert(row));
        }

        return rows;
    }

    private static string Version()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Files)
        {
            using Stream stream = Open(file);
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    private static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sxsh.Pipeline.Model.Reference.{file}")
        ?? throw new InvalidOperationException($"The assembly lacks {file}.");

    private static string Text(CsvReader row, string column) => row.GetString(column);

    private static string[] List(CsvReader row, string column, string separator) =>
        Text(row, column).Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly Day(CsvReader row, string column) => DateOnly.ParseExact(Text(row, column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IndicatorId? Id(CsvReader row, string column) => Text(row, column) is { Length: > 0 } id ? new IndicatorId(id) : null;

    private static decimal? Number(CsvReader row, string column) =>
        Text(row, column) is { Length: > 0 } number ? decimal.Parse(number, CultureInfo.InvariantCulture) : null;
}
