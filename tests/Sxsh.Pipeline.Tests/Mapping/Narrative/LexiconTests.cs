using Sxsh.Pipeline.Mapping.Narrative;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Periods;
using Sxsh.Pipeline.Normalization.Values;
using Xunit;

namespace Sxsh.Pipeline.Tests.Mapping.Narrative;

/// <summary>What the mapping takes for numbers and times is what the normalizer can read.</summary>
public sealed class LexiconTests
{
    private static readonly Lexicon Words = new(Catalogue.BuiltIn);

    public static TheoryData<string> HedgesBefore => [.. Words.HedgesBefore.Select(words => string.Join(' ', words))];

    public static TheoryData<string> HedgesAfter => [.. Words.HedgesAfter.Select(words => string.Join(' ', words))];

    [Theory]
    [MemberData(nameof(HedgesBefore))]
    public void HedgeBefore_WithNumber_IsReadAsHedge(string hedge)
    {
        ValueReading reading = ValueReader.Read($"{hedge} 400");

        Assert.Equal((ValueMeaning.Number, 400m), (reading.Meaning, reading.Value));
        Assert.NotEqual(Qualifier.Exact, reading.Qualifier);
    }

    [Theory]
    [MemberData(nameof(HedgesAfter))]
    public void HedgeAfter_WithNumber_IsReadAsHedge(string hedge)
    {
        ValueReading reading = ValueReader.Read($"5% {hedge}");

        Assert.Equal((ValueMeaning.Number, 5m), (reading.Meaning, reading.Value));
        Assert.NotEqual(Qualifier.Exact, reading.Qualifier);
    }

    [Theory]
    [InlineData("trong năm 2011", "2011")]
    [InlineData("giai đoạn 2009-2013", "2009/2013")]
    [InlineData("giai đoạn từ năm 2012 đến 2015", "2012/2015")]
    [InlineData("từ năm 2008 đến tháng 5/2011", "2008/2011-05")]
    [InlineData("kể từ năm 2010 đến nay", "2010/2014")]
    [InlineData("Từ đầu năm 2014 đến nay", "2014")]
    [InlineData("từ năm 2011 tới nay", "2011/2014")]
    [InlineData("cho đến nay", "../2014")]
    [InlineData("tính đến hết năm 2013", "../2013")]
    [InlineData("đến cuối năm 2012", "../2012")]
    [InlineData("tính đến tháng 6/2013", "../2013-06")]
    [InlineData("các năm 2012, 2013 và 2014", "2012/2014")]
    [InlineData("năm 2009 và 2010", "2009/2010")]
    [InlineData("6 tháng đầu năm 2014", "2014-H1")]
    [InlineData("9 tháng năm 2013", "2013-01/2013-09")]
    [InlineData("quý III/2013", "2013-Q3")]
    [InlineData("quý I năm 2012", "2012-Q1")]
    [InlineData("ngày 14/4/2011", "2011-04")]
    [InlineData("ngày 14 tháng 4 năm 2011", "2011-04")]
    [InlineData("10-11/10/2018", "2018-10")]
    [InlineData("từ ngày 8 đến 10/6/2016", "2016-06")]
    [InlineData("ngày 5⁄3⁄2017", "2017-03")]
    [InlineData("tháng 7 năm 2009", "2009-07")]
    [InlineData("2012 – 2016", "2012/2016")]
    [InlineData("năm 2012- 2016", "2012/2016")]
    [InlineData("hiện nay", "2014")]
    public void TimePhrase_Words_IsReadAsPeriod(string words, string period)
    {
        TimePhrase time = Assert.Single(TimeFinder.Find(FlatText.Of($"Sở {words} đã tổ chức")));

        PeriodOutcome outcome = new PeriodReader(ReportingPeriod.OfYear(2014)).TryRead(time.Text, out ReportingPeriod read);

        Assert.Equal((PeriodOutcome.Read, period), (outcome, read.ToString()));
    }

    [Theory]
    [InlineData("hoà khoá thuỷ tỉ lệ", "hòa khóa thủy tỷ lệ")]
    [InlineData("quý toàn loại THUẾ Ðồng", "quý toàn loại thuế đồng")]
    [InlineData("6\u00a0–\u00a09", "6 - 9")]
    public void FlatText_Spellings_AreOne(string text, string flat)
    {
        Assert.Equal(flat, FlatText.Of(text));
        Assert.Equal(text.Length, FlatText.Of(text).Length);
    }
}
