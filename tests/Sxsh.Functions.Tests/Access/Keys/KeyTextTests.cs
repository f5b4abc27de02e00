using Sxsh.Functions.Access.Keys;

namespace Sxsh.Functions.Tests.Access.Keys;

public sealed class KeyTextTests
{
    private const string Example = "sxsh_0123456789ab_0123456789abcdefghjkmnpqrstvwxyz0123456789abcdefghjk";

    [Fact]
    public void TryParse_NewKey_ReadsItBack()
    {
        KeyText key = KeyText.New();

        Assert.True(KeyText.TryParse($" {key}\n", out KeyText read));
        Assert.Equal(key, read);
        Assert.StartsWith("sxsh_", key.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key.Secret, key.HashOfSecret(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", key.HashOfSecret());
    }

    [Fact]
    public void New_ManyKeys_AreAllDifferent()
    {
        KeyText[] keys = [.. Enumerable.Range(0, 1000).Select(_ => KeyText.New())];

        Assert.Equal(1000, keys.Select(key => key.Id).Distinct().Count());
        Assert.Equal(1000, keys.Select(key => key.Secret).Distinct().Count());
    }

    [Fact]
    public void TryParse_OneCharacterChanged_IsNoKey()
    {
        string text = KeyText.New().ToString();
        for (int i = 0; i < text.Length; i++)
        {
            char other = text[i] == 'a' ? 'b' : 'a';

            Assert.False(KeyText.TryParse(text[..i] + other + text[(i + 1)..], out _), $"position {i}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sxsh_")]
    [InlineData(Example)]
    [InlineData("khóa")]
    public void TryParse_OtherText_IsNoKey(string? text) => Assert.False(KeyText.TryParse(text, out _));

    [Fact]
    public void TryParse_UpperCaseOrLonger_IsNoKey()
    {
        string text = KeyText.New().ToString();

        Assert.False(KeyText.TryParse(text.ToUpperInvariant(), out _));
        Assert.False(KeyText.TryParse(text + "0", out _));
    }
}
