using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class SourceLocationTests
{
    [Fact]
    public void Of_ACell_IsItsSheetAddressAndText() =>
        Assert.Equal(new SourceLocation("Đào tạo", "C7", null, null, "gần 400"), SourceLocation.Of("Đào tạo", Cell.OfText(7, 3, "gần 400")));

    [Fact]
    public void Of_ALongText_IsCut() =>
        Assert.Equal(SourceLocation.MaxQuoteLength, SourceLocation.Of(null, Cell.OfText(1, 1, new string('a', 2000))).Quote?.Length);

    [Fact]
    public void Of_ALongText_NeverSplitsACharacter()
    {
        string text = new string('a', SourceLocation.MaxQuoteLength - 1) + "😀 và nữa";

        string? quote = SourceLocation.Of(null, Cell.OfText(1, 1, text)).Quote;

        Assert.False(char.IsHighSurrogate(quote![^1]));
    }
}
