using Microsoft.Extensions.Options;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Access;

public sealed class AccessOptionsCheckTests
{
    [Theory]
    [InlineData("Authority", "http://login.example", "https")]
    [InlineData("Authority", "", "https")]
    [InlineData("Authority", "login.example", "https")]
    [InlineData("Authority", "https://a:b@login.example", "https")]
    [InlineData("Audience", "", "audience")]
    [InlineData("Roles:chief", "minister", "minister")]
    [InlineData("Roles:everybody", "public", "public")]
    public void Check_IssuerNotToBeTrusted_IsRefused(string setting, string value, string told)
    {
        OptionsValidationException refusal = Assert.Throws<OptionsValidationException>(() =>
            StartSettings.Check(("Access:Issuers:0:Authority", "https://login.example"), ("Access:Issuers:0:Audience", "a"), ("Access:Issuers:0:" + setting, value)));

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.example/v2.0")]
    [InlineData("http://localhost:5001")]
    public async Task Start_IssuerToBeTrusted_Starts(string authority)
    {
        await using TestApp app = new() { Settings = { ["Access:Issuers:1:Authority"] = authority, ["Access:Issuers:1:Audience"] = "a" } };

        Assert.NotNull(app.CreateClient());
    }

    [Fact]
    public void Check_ClockSkewTooLarge_IsRefused() =>
        Assert.Throws<OptionsValidationException>(() => StartSettings.Check(("Access:ClockSkew", "01:00:00")));
}
