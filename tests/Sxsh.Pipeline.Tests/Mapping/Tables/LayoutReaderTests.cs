using Sxsh.Pipeline.Mapping.Tables;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping.Tables;

public sealed class LayoutReaderTests
{
    [Fact]
    public void BuiltIn_All_AreInTheirOrder()
    {
        Assert.Equal(["long", "wide-rows", "wide-columns"], LayoutReader.BuiltIn.Select(layout => layout.Id));
        Assert.Equal([LayoutShape.Rows, LayoutShape.Rows, LayoutShape.Columns], LayoutReader.BuiltIn.Select(layout => layout.Shape));
        Assert.All(LayoutReader.BuiltIn, layout => Assert.Contains(ColumnRole.Value, layout.Needs));
    }

    [Theory]
    [InlineData("""{ "id": "x" }""")]
    [InlineData("""not json""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "nowhere" }""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "x" }""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "long", "rolls": {} }""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "long", "roles": { "colour": ["Màu"] } }""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "long", "headerRows": 0 }""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "long", "indicatorsIn": "depth" }""")]
    [InlineData("""{ "id": "x", "description": "", "extends": "long", "roles": { "note": ["Chỉ tiêu"] } }""")]
    public void BuiltInAnd_FileThatIsWrong_SaysSo(string json)
    {
        Assert.Throws<FormatException>(() => LayoutReader.BuiltInAnd(json));
    }
}
