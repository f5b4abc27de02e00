using Sxsh.Pipeline.Model;
using Xunit;
using static Sxsh.Pipeline.Tests.Reading.TestPackage;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class OdsReaderTests
{
    private const string Styles = """
        <number:number-style style:name="N1"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
        <number:percentage-style style:name="N2"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
        <number:number-style style:name="N3P0"><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
        <number:number-style style:name="N3"><number:text>(</number:text><number:number number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/><number:text>)</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="N3P0"/></number:number-style>
        <number:date-style style:name="N4"><number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
        <number:number-style style:name="N5"><number:number number:min-integer-digits="1"/><number:text> kWh</number:text></number:number-style>
        <style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="c2" style:family="table-cell" style:parent-style-name="c1" style:data-style-name="N2"/>
        <style:style style:name="c3" style:family="table-cell" style:data-style-name="N3"/><style:style style:name="c4" style:family="table-cell" style:data-style-name="N4"/><style:style style:name="c5" style:family="table-cell" style:parent-style-name="c1"/>
        <style:style style:name="c6" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style>
        <style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
        """;

    [Theory]
    [InlineData("c1", "float", "1250.5", "1.250,50")]
    [InlineData("c2", "percentage", "0.125", "12,5%")]
    [InlineData("", "percentage", "0.125", "12,5%")]
    [InlineData("c3", "float", "-5000", "(5.000)")]
    [InlineData("c3", "float", "5000", "5.000")]
    [InlineData("c5", "float", "12480000", "12.480.000,00")]
    [InlineData("", "float", "1234.5", "1234,5")]
    public void Read_Number_IsShownAsInVietnam(string style, string type, string value, string shown)
    {
        Cell cell = Only($"""<table:table-cell table:style-name="{style}" office:value-type="{type}" office:value="{value}"><text:p>x</text:p></table:table-cell>""");

        Assert.Equal(shown, cell.Text);
        Assert.Equal(CellKind.Number, cell.Kind);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), cell.Number);
        Assert.Equal(type == "percentage", cell.IsPercent);
    }

    [Fact]
    public void Read_StyleOfTheColumn_IsThatOfItsCells()
    {
        ReportTable table = Table("""<table:table-column table:default-cell-style-name="c5"/><table:table-column table:number-columns-repeated="3" table:default-cell-style-name="c2"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell/><table:table-cell office:value-type="percentage" office:value="0.5"/></table:table-row>""");

        Assert.Equal(["1,00", "", "50,0%"], table.Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Read_DateTruthErrorAndText_AreTold()
    {
        ReportTable table = Table("""
            <table:table-row><table:table-cell table:style-name="c4" office:value-type="date" office:date-value="2011-08-05"><text:p>x</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"/>
            <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Số<text:s text:c="2"/>lớp</text:p><text:p>tập <text:span>huấn</text:span><office:annotation><text:p>nhớ sửa</text:p></office:annotation></text:p></table:table-cell></table:table-row>
            """);

        Assert.Equal([CellKind.Date, CellKind.Boolean, CellKind.Error, CellKind.Text], table.Rows[0].Select(cell => cell.Kind));
        Assert.Equal(["5/8/2011", "TRUE", "#DIV/0!", "Số  lớp\ntập huấn"], table.Rows[0].Select(cell => cell.Text));
        Assert.Equal(new DateTime(2011, 8, 5), table.Rows[0][0].Date);
    }

    [Fact]
    public void Read_RepeatedRowsAndColumns_HaveTheAddressesThatTheProgramShows()
    {
        ReportTable table = Table("""
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
            """);

        Assert.Equal(["C4", "D4", "C5", "D5"], table.Rows.SelectMany(row => row).Where(cell => !cell.IsBlank).Select(cell => cell.Address));
        Assert.Equal(5, table.Rows.Count);
    }

    [Fact]
    public void Read_MergedHiddenAndCovered_AreTold()
    {
        ReportDocument document = ReadingTestFiles.Read(
            Ods(
                """
                <table:table table:name="Ẩn" table:style-name="hidden"><table:table-row><table:table-cell office:value-type="float" office:value="5"/></table:table-row></table:table>
                <table:table table:name="Số liệu"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
                <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>Chỉ tiêu</text:p></table:table-cell><table:covered-table-cell><text:p>cũ</text:p></table:covered-table-cell></table:table-row>
                <table:table-row table:visibility="filter"><table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table>
                <table:table table:name="'file:///tmp/x.ods'#$A"><table:table-row><table:table-cell office:value-type="float" office:value="5"/></table:table-row></table:table>
                """,
                Styles),
            "bao-cao.ods").Document!;

        Assert.Equal(["Ẩn", "Số liệu"], document.Tables.Select(table => table.Sheet));
        Assert.True(document.Tables[0].IsHidden);
        Assert.Equal([new CellRange(1, 1, 2, 2)], document.Tables[1].Merges);
        Assert.Equal([2, 3], document.Tables[1].HiddenColumns.Order());
        Assert.Equal([2], document.Tables[1].HiddenRows);
        Assert.Equal(["Chỉ tiêu"], document.Tables[1].Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Read_OldFont_IsUnicode()
    {
        Cell cell = Only("""<table:table-cell table:style-name="c6" office:value-type="string"><text:p>Sè líp</text:p></table:table-cell>""");

        Assert.Equal("Số lớp", cell.Text);
        Assert.Equal("Sè líp", cell.Original);
    }

    [Fact]
    public void Read_Locked_SaysSo()
    {
        byte[] bytes = Ods("x", "", ("META-INF/manifest.xml", """<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"""));

        Assert.Equal(IssueCode.PasswordProtected, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(bytes, "bao-cao.ods")));
    }

    [Theory]
    [InlineData("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"float\" office:value=\"5\"/></table:table-row>", IssueCode.ContentTooLarge)]
    [InlineData("<table:table-row><table:table-cell table:number-columns-repeated=\"999999999\" office:value-type=\"float\" office:value=\"5\"/></table:table-row>", IssueCode.UnreadableFile)]
    [InlineData("<table:table-row><table:table-cell", IssueCode.UnreadableFile)]
    public void Read_ClaimsBeyondASheet_AreRejected(string rows, IssueCode code) =>
        Assert.Equal(code, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(Ods($"<table:table table:name=\"S\">{rows}</table:table>", Styles), "bao-cao.ods")));

    private static ReportTable Table(string rows) => Assert.Single(ReadingTestFiles.Read(Ods($"<table:table table:name=\"S\">{rows}</table:table>", Styles), "bao-cao.ods").Document!.Tables);

    private static Cell Only(string cell) => Assert.Single(Assert.Single(Table($"<table:table-row>{cell}</table:table-row>").Rows));
}
