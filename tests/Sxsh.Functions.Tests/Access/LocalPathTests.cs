using Sxsh.Functions.Access;

namespace Sxsh.Functions.Tests.Access;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?areas=63-83&tab=2")]
    [InlineData("/bao-cao/63-83#o-C7")]
    [InlineData("/tim?next=https%3A%2F%2Fevil.example")]
    [InlineData("/%2F%2Fevil.example")]
    [InlineData("/bộ-công-thương")]
    public void Of_PathOfThisService_StaysAsItIs(string path) => Assert.Equal(path, LocalPath.Of(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/\u00A0/evil.example")]
    [InlineData(" /x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    [InlineData("@evil.example")]
    [InlineData("/a\\..\\..//evil.example")]
    public void Of_AnythingElse_IsHome(string? path) => Assert.Equal("/", LocalPath.Of(path));
}
