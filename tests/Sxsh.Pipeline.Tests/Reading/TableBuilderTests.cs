using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class TableBuilderTests
{
    [Fact]
    public void EndTable_NamesOfThousandsOfSigns_AreCutAndStayApart()
    {
        TableBuilder tables = new();
        string name = string.Concat(Enumerable.Repeat("📄", 20_000));

        Assert.True(tables.EndTable(new ReportTable(name, [], [], IsHidden: false)));
        Assert.True(tables.EndTable(new ReportTable(name, [], [], IsHidden: false)));
        Assert.True(tables.EndTable(new ReportTable("Biểu 1", [], [], IsHidden: false)));

        Assert.All(tables.Tables, table => Assert.True(table.Sheet!.Length < 256 && table.Sheet.IsNormalized()));
        Assert.Equal(3, tables.Tables.Select(table => table.Sheet).Distinct().Count());
        Assert.Equal("Biểu 1", tables.Tables[2].Sheet);
    }
}
