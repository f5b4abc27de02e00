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
    public async Task Start_IssuerNotToBeTrusted_IsRefused(string setting, string value, string told)
    {
        await using TestApp app = new() { Settings = { ["Access:Issuers:0:" + setting] = value } };

        OptionsValidationException refusal = Assert.Throws<OptionsValidationException>(() => app.CreateClient());

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
    public async Task Start_ClockSkewTooLarge_IsRefused()
    {
        await using TestApp app = new() { Settings = { ["Access:ClockSkew"] = "01:00:00" } };

        Assert.Throws<OptionsValidationException>(() => app.CreateClient());
    }
}
