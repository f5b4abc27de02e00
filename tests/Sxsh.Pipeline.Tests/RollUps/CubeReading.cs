using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>Reads a cube the way a dashboard does: by the published contract alone.</summary>
internal sealed class CubeReading
{
    private readonly Dictionary<string, CubeReadingCell> _cells = new(StringComparer.Ordinal);

    public CubeReading(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        Root = document.RootElement.Clone();
        Dictionary<string, string?[]> dictionaries = Root.GetProperty("dictionaries").EnumerateObject()
            .ToDictionary(column => column.Name, column => column.Value.EnumerateArray().Select(text => text.GetString()).ToArray(), StringComparer.Ordinal);
        Dictionary<string, JsonElement[]> cells = Root.GetProperty("cells").EnumerateObject()
            .ToDictionary(column => column.Name, column => column.Value.EnumerateArray().ToArray(), StringComparer.Ordinal);
        for (int i = 0; i < cells["value"].Length; i++)
        {
            string Text(string column) => cells[column][i].GetInt32() is >= 0 and int index ? dictionaries[column][index]! : "-";
            int Integer(string column) => cells[column][i].GetInt32();
            decimal? Number(string column) => cells[column][i] is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
            string key = string.Join('|', Text("dataset"), Text("area"), Text("indicator"), Text("period"), Text("kind"), Text("sector"), Text("programme"), Text("size"));
            _cells.Add(key, new CubeReadingCell(
                Number("value"),
                Number("valueMax"),
                (CubeFlags)Integer("flags"),
                Integer("areas"),
                Integer("areasExpected"),
                Integer("sources")));
        }
    }

    public JsonElement Root { get; }

    public IReadOnlyCollection<string> Keys => _cells.Keys;

    /// <summary>The cube of all these reports, each area's in its own part.</summary>
    public static CubeReading Of(params ReportBuilder[] reports) => new(Bytes(reports));

    public static byte[] Bytes(IEnumerable<ReportBuilder> reports) => CubeBuilder.Build(
        [
            .. reports
                .Select(report => report.Build())
                .GroupBy(report => report.Submission.Report.Area!.Value)
                .Select(group => AreaPartBuilder.Build(group.Key, [.. group])),
        ],
        Catalogue.BuiltIn);

    public CubeReadingCell? Find(string area, string indicator, string period, string kind = "actual", string sector = "-", string programme = "-", string size = "-", string dataset = "real") =>
        _cells.GetValueOrDefault(string.Join('|', dataset, area, indicator, period, kind, sector, programme, size));

    public decimal? Value(string area, string indicator, string period) => Find(area, indicator, period)?.Value;
}

internal sealed record CubeReadingCell(decimal? Value, decimal? ValueMax, CubeFlags Flags, int Areas, int AreasExpected, int Sources);
