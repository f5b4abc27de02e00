using System.Text;
using Sxsh.Pipeline.Reading;
using Sxsh.Pipeline.Reading.Encodings;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading.Encodings;

public sealed class TextDecoderTests
{
    private const string Table = "Tỉnh;Kỳ báo cáo;Chỉ tiêu;Giá trị;Đơn vị\nBến Tre;2011;Số lượt người được tập huấn;gần 400;lượt người\nBến Tre;2011;Tỷ lệ doanh nghiệp áp dụng;12,5;%\n";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Unicode => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Table) },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Table)] },
        { "utf-16", Encoding.Unicode.GetBytes(Table) },
        { "utf-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Table)] },
        { "utf-16 big endian", Encoding.BigEndianUnicode.GetBytes(Table) },
        { "utf-16 big endian with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Table)] },
    };

    public static TheoryData<string, byte[], string> Old => new()
    {
        { "Windows1258", OldEncoder.Windows1258(Table), Table },
        { "Tcvn3", OldEncoder.Bytes(OldEncoder.Tcvn3(Table)), Table },
        { "Vni", OldEncoder.Bytes(OldEncoder.Vni(Table)), Table },
    };

    [Theory]
    [MemberData(nameof(Unicode))]
    public void Decode_Unicode_IsTheText(string what, byte[] bytes)
    {
        DecodedText? decoded = TextDecoder.Decode(bytes);

        Assert.True(TextDecoder.LooksLikeText(bytes), what);
        Assert.Equal(Table, decoded!.Text);
        Assert.Null(decoded.Encoding);
        Assert.Empty(decoded.Notes());
    }

    [Theory]
    [MemberData(nameof(Old))]
    public void Decode_OldEncoding_IsTheTextAndIsSaid(string encoding, byte[] bytes, string expected)
    {
        DecodedText? decoded = TextDecoder.Decode(bytes);

        Assert.Equal(expected, decoded!.Text);
        Assert.Equal(Enum.Parse<LegacyEncoding>(encoding), decoded.Encoding);
        Assert.Single(decoded.Notes());
    }

    [Theory]
    [InlineData("Tableau g\u00e9n\u00e9ral des \u00e9tudes r\u00e9alis\u00e9es \u00e0 l'\u00e9tranger; \u00eatre, h\u00f4tel")]
    [InlineData("\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u00c7")]
    public void Decode_BytesOfNoVietnamese_AreNotGuessedAt(string latin) => Assert.Null(TextDecoder.Decode(Encoding.Latin1.GetBytes(latin)));

    [Fact]
    public void Decode_SignsBesidePlainLetters_AreTaken() => Assert.Equal("Nuoc thai: 500 m³; 20 °C", TextDecoder.Decode(Encoding.Latin1.GetBytes("Nuoc thai: 500 m³; 20 °C"))!.Text);
}
