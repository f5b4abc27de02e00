using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class VietnameseTextComposeTests
{
    // Written out, because Normalize does nothing where ICU is missing.
    [Theory]
    [InlineData("Be\u0302\u0301n Tre", "Bến Tre")]
    [InlineData("So\u0301c Tra\u0306ng", "Sóc Trăng")]
    [InlineData("Bi\u0300nh Du\u031bo\u031bng", "Bình Dương")]
    [InlineData("sa\u0309n xua\u0302\u0301t sa\u0323ch ho\u031bn", "sản xuất sạch hơn")]
    [InlineData("nghie\u0323\u0302p", "nghiệp")]
    [InlineData("nghie\u0302\u0323p", "nghiệp")]
    [InlineData("nghi\u00ea\u0323p", "nghiệp")]
    [InlineData("nghi\u1eb9\u0302p", "nghiệp")]
    [InlineData("du\u031b\u0323 a\u0301n", "dự án")]
    [InlineData("du\u0323\u031b a\u0301n", "dự án")]
    [InlineData("\u01b0\u0323", "ự")]
    [InlineData("A\u0306\u0323 Y\u0303 I\u0309", "Ặ Ỹ Ỉ")]
    [InlineData("a\u0341", "á")]
    [InlineData("Gru\u0308n c\u0327a", "Grün ça")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("a\u0302\u0302", "â\u0302")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("Đồng Nai", "Đồng Nai")]
    [InlineData("", "")]
    public void Compose_MarksBehindLetters_GivesNfc(string text, string composed) => Assert.Equal(composed, VietnameseText.Compose(text));

    [Fact]
    public void Compose_EveryVietnameseLetterTakenApart_IsPutTogetherAgain()
    {
        const string Letters = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        foreach (char letter in Letters + Letters.ToUpperInvariant())
        {
            string apart = TakeApart(letter);

            Assert.NotEqual(letter.ToString(), apart);
            Assert.Equal(letter.ToString(), VietnameseText.Compose(apart));
        }
    }

    [Fact]
    public void Compose_NothingToCompose_ReturnsTheSameInstance()
    {
        string text = "Thanh Hóa";

        Assert.Same(text, VietnameseText.Compose(text));
    }

    private static string TakeApart(char letter)
    {
        string vowels = "aăâeêioôơuưy";
        string[] marks = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
        string[] toned =
        [
            "àáảãạ", "ằắẳẵặ", "ầấẩẫậ", "èéẻẽẹ", "ềếểễệ", "ìíỉĩị", "òóỏõọ", "ồốổỗộ", "ờớởỡợ", "ùúủũụ", "ừứửữự", "ỳýỷỹỵ",
        ];
        char lower = char.ToLowerInvariant(letter);
        int row = Array.FindIndex(toned, letters => letters.Contains(lower, StringComparison.Ordinal));
        string tone = row < 0 ? string.Empty : marks[toned[row].IndexOf(lower, StringComparison.Ordinal)];
        char vowel = row < 0 ? lower : vowels[row];
        StringBuilder apart = new(vowel switch { 'ă' => "a\u0306", 'â' => "a\u0302", 'ê' => "e\u0302", 'ô' => "o\u0302", 'ơ' => "o\u031b", 'ư' => "u\u031b", _ => vowel.ToString() });
        apart.Append(tone);
        return lower == letter ? apart.ToString() : apart.ToString().ToUpperInvariant();
    }
}
