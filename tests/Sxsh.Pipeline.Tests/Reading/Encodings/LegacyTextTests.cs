using Sxsh.Pipeline.Reading.Encodings;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading.Encodings;

public sealed class LegacyTextTests
{
    private const string Sentence = "Báo cáo kết quả thực hiện Chiến lược sản xuất sạch hơn trong công nghiệp của tỉnh Bến Tre; đã tổ chức 05 lớp tập huấn, gần 400 lượt người, mỗi lớp kéo dài hai ngày, ưỡn ẽo, giữa quý";

    public static TheoryData<char> SmallLetters => [.. OldEncoder.SmallLetters];

    public static TheoryData<char> CapitalLetters => [.. OldEncoder.CapitalLetters];

    [Theory]
    [MemberData(nameof(SmallLetters))]
    public void Decode_SmallLetterInTcvn3_IsThatLetter(char letter)
    {
        string text = $"x{letter}";

        Assert.Equal(text, LegacyText.Decode(OldEncoder.Tcvn3(text), LegacyEncoding.Tcvn3, isCapital: false));
    }

    [Theory]
    [MemberData(nameof(CapitalLetters))]
    public void Decode_LetterInACapitalFont_IsACapital(char letter)
    {
        Assert.Equal($"X{letter}", LegacyText.Decode(OldEncoder.Tcvn3($"x{char.ToLowerInvariant(letter)}"), LegacyEncoding.Tcvn3, isCapital: true));
    }

    [Theory]
    [MemberData(nameof(SmallLetters))]
    [MemberData(nameof(CapitalLetters))]
    public void Decode_LetterInVni_IsThatLetter(char letter)
    {
        string text = $"x{letter}";

        Assert.Equal(text, LegacyText.Decode(OldEncoder.Vni(text), LegacyEncoding.Vni, isCapital: false));
    }

    [Theory]
    [InlineData("Nghiªn cøu ®¸nh gi¸ c¸c m« h×nh", LegacyEncoding.Tcvn3, "Nghiên cứu đánh giá các mô hình")]
    [InlineData("B¸O C¸O KÕT QU¶ N¡M 2011", LegacyEncoding.Tcvn3, "BÁO CÁO KẾT QUẢ NĂM 2011")]
    [InlineData("Tû lÖ doanh nghiÖp ¸p dông (%)", LegacyEncoding.Tcvn3, "Tỷ lệ doanh nghiệp áp dụng (%)")]
    [InlineData("§¬n vÞ tÝnh: tÊn, m³, °C", LegacyEncoding.Tcvn3, "Đơn vị tính: tấn, m³, °C")]
    [InlineData("KEÁT QUAÛ NGHIEÂN CÖÙU", LegacyEncoding.Vni, "KẾT QUẢ NGHIÊN CỨU")]
    [InlineData("Ñôn vò tính: trieäu ñoàng", LegacyEncoding.Vni, "Đơn vị tính: triệu đồng")]
    [InlineData("Aùp duïng SXSH taïi Ñoàng Thaùp", LegacyEncoding.Vni, "Áp dụng SXSH tại Đồng Tháp")]
    [InlineData("Báº¿n Tre, tá»‰nh", LegacyEncoding.Utf8AsLatin, "Bến Tre, tỉnh")]
    public void Decode_TextOfReports_IsVietnamese(string text, object encoding, string expected) =>
        Assert.Equal(expected, LegacyText.Decode(text, (LegacyEncoding)encoding, isCapital: false));

    [Fact]
    public void Count_SentenceInEachEncoding_TellsIt()
    {
        Assert.Equal(LegacyEncoding.Tcvn3, LegacyText.Count(OldEncoder.Tcvn3(Sentence)).Likely);
        Assert.Equal(LegacyEncoding.Vni, LegacyText.Count(OldEncoder.Vni(Sentence)).Likely);
        Assert.Null(LegacyText.Count(Sentence).Likely);
    }

    [Theory]
    [InlineData("Nestlé Café")]
    [InlineData("Công ty “ABC®” – 5×3 m², 20°C, ±5%, ½")]
    [InlineData("Hòa Bình, thuỷ sản, hoá chất, khoẻ, Thừa Thiên Huế")]
    [InlineData("quá trình, tái chế, có, và, là, các, tài, giúp, kêu, ghê")]
    [InlineData("BÁO CÁO NĂM 2011 CỦA SỞ CÔNG THƯƠNG")]
    [InlineData("10 µm")]
    [InlineData("Ø 50; Nº 12")]
    public void Count_TextOfToday_IsNotTakenForAnOldOne(string text) => Assert.False(LegacyText.Count(text).IsDecisive);

    [Theory]
    [InlineData(".VnTime", "N¨m 2011", "Năm 2011")]
    [InlineData(".VnTimeH", "n¨m 2011", "NĂM 2011")]
    [InlineData("VNI-Times", "Naêm 2011", "Năm 2011")]
    [InlineData("Times New Roman", "N¨m 2011", "N¨m 2011")]
    [InlineData(".VnTime", "Năm 2011", "Năm 2011")]
    [InlineData(".VnTime", "Báo cáo", "Báo cáo")]
    [InlineData("VNI-Times", "SXSH 2011", "SXSH 2011")]
    [InlineData(null, "N¨m 2011", "N¨m 2011")]
    public void Decode_Font_TellsTheEncoding(string? font, string text, string expected) => Assert.Equal(expected, LegacyFont.Decode(text, font));

    [Theory]
    [InlineData("nghiệp", true)]
    [InlineData("Ưỡn", true)]
    [InlineData("quyển", true)]
    [InlineData("giếng", true)]
    [InlineData("ĐƯỜNG", true)]
    [InlineData("hoà", true)]
    [InlineData("nghieäp", false)]
    [InlineData("các", true)]
    [InlineData("càc", false)]
    [InlineData("Nestlé", false)]
    [InlineData("b¸o", false)]
    [InlineData("", false)]
    public void IsValid_Word_TellsVietnameseSyllables(string word, bool expected) => Assert.Equal(expected, VietnameseSyllable.IsValid(word));
}
