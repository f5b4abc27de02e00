using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class VietnameseTextTests
{
    private const string Alphabet =
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

    [Theory]
    [InlineData("Tỷ lệ doanh nghiệp áp dụng SXSH", "ty le doanh nghiep ap dung sxsh")]
    [InlineData("Thanh Hoá", "thanh hoa")]
    [InlineData("Thanh Hóa", "thanh hoa")]
    [InlineData("chế biến thuỷ sản", "che bien thuy san")]
    [InlineData("ĐẮK NÔNG", "dak nong")]
    [InlineData("Ðồng Nai", "dong nai")]
    [InlineData("Ɖồng Nai", "dong nai")]
    [InlineData("đồng", "dong")]
    [InlineData("  một\u00a0\u00a0hai\tba \n", "mot hai ba")]
    [InlineData("một\u2009hai\u202fba\u3000bốn", "mot hai ba bon")]
    [InlineData("2009–2013 — 2015 − 2016", "2009-2013 - 2015 - 2016")]
    [InlineData("5⁄3⁄2017", "5/3/2017")]
    [InlineData("“Mục tiêu” ‘a’", "\"muc tieu\" 'a'")]
    [InlineData("m³ m² CO₂", "m3 m2 co2")]
    [InlineData("sản\u00ad xuất\u200b sạch\ufeff hơn", "san xuat sach hon")]
    [InlineData("", "")]
    [InlineData(" \u200b ", "")]
    public void Fold_Spellings_BecomePlain(string text, string expected) => Assert.Equal(expected, VietnameseText.Fold(text));

    [Fact]
    public void Fold_EveryLetter_IsPlainInBothUnicodeFormsAndBothCases()
    {
        string folded = VietnameseText.Fold(Alphabet);

        Assert.All(folded, letter => Assert.True(char.IsAsciiLetterLower(letter)));
        Assert.Equal(folded, VietnameseText.Fold(Alphabet.Normalize(NormalizationForm.FormD)));
        Assert.Equal(folded, VietnameseText.Fold(Alphabet.ToUpperInvariant()));
        Assert.Equal(folded, VietnameseText.Fold(Alphabet.ToUpperInvariant().Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(40_000)]
    public void Fold_LongText_IsFoldedToItsEnd(int length)
    {
        string text = new StringBuilder().Insert(0, "Đồng Ⅳ\u3000 報 ", length).ToString()[..length];
        string expected = new StringBuilder().Insert(0, "dong ⅳ 報 ", length).ToString();

        string folded = VietnameseText.Fold(text);

        Assert.StartsWith(folded, expected, StringComparison.Ordinal);
        Assert.Equal(text.Count(char.IsLetterOrDigit), folded.Count(char.IsLetterOrDigit));
    }

    [Fact]
    public void Fold_Twice_ChangesNothing() =>
        Assert.Equal(VietnameseText.Fold("Ủy ban – “Bến Tre”"), VietnameseText.Fold(VietnameseText.Fold("Ủy ban – “Bến Tre”")));

    [Theory]
    [InlineData("Báo cáo  SXSH – lần 2.xlsx", "bao-cao-sxsh-lan-2.xlsx")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau")]
    [InlineData("a/b\\c#d?e", "a-b-c-d-e")]
    [InlineData("...", "")]
    [InlineData("報告", "")]
    [InlineData("Báo cáo SXSH (lần 2).xlsx", "bao-cao-sxsh-lan-2.xlsx")]
    public void ToSlug_AnyText_CanStandInAKey(string text, string expected) => Assert.Equal(expected, VietnameseText.ToSlug(text));
}
