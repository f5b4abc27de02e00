using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("""{ "file": "x", "observations": [ {"indicator": "training_events", "value": 5.5, "reported": {"value": "5,5", "unit": "lớp"}, "subject": null, "needsReview": false} ] }""")]
    [InlineData("""[ {"indicator": "training_events", "value": 5.5, "reported": {"value": "5,5", "unit": "lớp"}, "needsReview": false}, ]""")]
    public void Read_Observations_AreRowsUnderTheNamesOfTheFields(string json)
    {
        ReportTable table = Assert.Single(Read(json).Document!.Tables);

        Assert.True(ObservationForm.Is(table));
        Assert.Equal("observations", table.Sheet);
        Assert.Equal(5.5m, Field(table, "value").Number);
        Assert.Equal("5,5", Field(table, "value").Text);
        Assert.Equal("training_events", Field(table, "indicator").Text);
        Assert.Equal("lớp", Field(table, "reportedUnit").Text);
        Assert.Equal("false", Field(table, "needsReview").Text);
        Assert.Equal(string.Empty, Field(table, "subject").Text);
    }

    [Theory]
    [InlineData("""{ "observations": {"indicator": 5} }""", IssueCode.JsonNotUnderstood)]
    [InlineData("""{ "observations": [ {"indicator": "x" }""", IssueCode.JsonNotUnderstood)]
    public void Read_JsonOfAnotherForm_IsRejected(string json, IssueCode code) => Assert.Equal(code, ReadingTestFiles.OnlyBlocker(Read(json)));

    [Fact]
    public void Read_DeepNesting_IsRejected() =>
        Assert.Equal(IssueCode.JsonNotUnderstood, ReadingTestFiles.OnlyBlocker(Read("""{"observations": [{"indicator": """ + new string('[', 200_000))));

    [Theory]
    [InlineData("1e308")]
    [InlineData("123456789012345678901234567890123456789")]
    public void Read_NumberThatNoDecimalHolds_IsTooLargeForAnyValue(string number)
    {
        Cell cell = Field(Assert.Single(Read($$"""[{"indicator": "x", "value": {{number}}}]""").Document!.Tables), "value");

        Assert.Equal((CellKind.Number, decimal.MaxValue, number), (cell.Kind, cell.Number!.Value, cell.Text));
    }

    private static ReadOutcome Read(string json) => ReadingTestFiles.Read(Encoding.UTF8.GetBytes(json), "bao-cao.json");

    private static Cell Field(ReportTable table, string field)
    {
        IReadOnlyList<Cell> row = table.Rows[1];
        int column = ObservationForm.ColumnOf(field);
        return column <= row.Count ? row[column - 1] : Cell.OfText(2, column, string.Empty);
    }
}
