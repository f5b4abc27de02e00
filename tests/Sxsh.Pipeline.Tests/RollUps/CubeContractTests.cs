using System.Globalization;
using System.Text;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class CubeContractTests
{
    [Fact]
    public void Cube_OneValue_IsExactlyThis()
    {
        string json = Encoding.UTF8.GetString(CubeReading.Bytes([new ReportBuilder("63-38", "2011").Says("films", "../2011-05", 4.50m, film => film with { Sector = "10", Qualifier = Qualifier.ApproxLess })]));

        string expected =
            $$"""
            {"schema":1,"catalogue":"{{Catalogue.BuiltIn.Version}}","dictionaries":{"dataset":["real"],"area":["34-38","63-38","vn"],"indicator":["films"],"period":["*","../2011-05"],"kind":["actual"],"sector":["10"],"programme":[],"size":[]},
            "cells":{"dataset":[0,0,0,0,0,0,0,0,0,0,0,0],"area":[0,0,0,0,1,1,1,1,2,2,2,2],"indicator":[0,0,0,0,0,0,0,0,0,0,0,0],"period":[0,0,1,1,0,0,1,1,0,0,1,1],"kind":[0,0,0,0,0,0,0,0,0,0,0,0],
            "sector":[-1,0,-1,0,-1,0,-1,0,-1,0,-1,0],"programme":[-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1],"size":[-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1],
            "value":[4.5,4.5,4.5,4.5,4.5,4.5,4.5,4.5,4.5,4.5,4.5,4.5],"valueMax":[null,null,null,null,null,null,null,null,null,null,null,null],
            "flags":[2113,2049,2113,2049,2113,2049,2113,2049,2147,2083,2147,2083],"areas":[1,1,1,1,1,1,1,1,1,1,1,1],"areasExpected":[1,1,1,1,1,1,1,1,63,63,63,63],"sources":[1,1,1,1,1,1,1,1,1,1,1,1]},
            "indicators":[{"id":"legal_documents_issued","name":{"vi":"Số văn bản ban hành về SXSH","en":"Policy documents issued"},"group":"organisation","unit":"văn bản","quantity":"count","stockOrFlow":"flow","aggregation":"sum","numerator":null,"denominator":null,"subsetOf":null,"higherIsBetter":null},
            """.Replace("\n", string.Empty, StringComparison.Ordinal);
        Assert.StartsWith(expected, json, StringComparison.Ordinal);
    }

    [Fact]
    public void Cube_Reference_HoldsAreasTargetsAndWhatContainsWhat()
    {
        JsonElement root = CubeReading.Of(new ReportBuilder("63-83", "2011").Says("films", "2011", 4)).Root;

        JsonElement benTre = root.GetProperty("areas").EnumerateArray().Single(area => area.GetProperty("code").GetString() == "63-83");
        JsonElement vinhLong = root.GetProperty("areas").EnumerateArray().Single(area => area.GetProperty("code").GetString() == "34-86");
        JsonElement applying = root.GetProperty("indicators").EnumerateArray().Single(indicator => indicator.GetProperty("id").GetString() == "establishments_applying");
        JsonElement target = root.GetProperty("targets").EnumerateArray().Single(row => row.GetProperty("indicator").GetString() == "saving_rate_per_unit" && row.GetProperty("year").GetInt32() == 2020);
        Assert.Equal(("63", "Bến Tre", "ben-tre", "34-86"), (Text(benTre, "scheme"), Text(benTre, "name"), Text(benTre, "slug"), Text(benTre, "successor")));
        Assert.Equal(["63-86", "63-83", "63-84"], vinhLong.GetProperty("predecessors").EnumerateArray().Select(area => area.GetString()));
        Assert.Equal(JsonValueKind.Null, vinhLong.GetProperty("mapId").ValueKind);
        Assert.Equal("establishments_aware", Text(applying, "subsetOf"));
        Assert.True(applying.GetProperty("higherIsBetter").GetBoolean());
        Assert.Equal((8, 13, 2016), (target.GetProperty("value").GetDecimal(), target.GetProperty("valueMax").GetDecimal(), target.GetProperty("from").GetInt32()));
    }

    [Fact]
    public void Cube_UnderACultureWithADecimalComma_IsTheSame()
    {
        ReportBuilder report = new ReportBuilder("63-83", "2011").Says("awareness_rate", "2011", 12.5m);
        byte[] expected = CubeReading.Bytes([report]);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("vi-VN");
            Assert.Equal(expected, CubeReading.Bytes([report]));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Cube_WithoutReports_HasNoCells()
    {
        Assert.Empty(new CubeReading(CubeBuilder.Build([], Catalogue.BuiltIn)).Keys);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
