using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>Headers of App Service authentication: ignored unless they are switched on, and not to be switched on where anybody could set them.</summary>
public sealed class AppServiceHeadersTests
{
    private const string Principal = "X-MS-CLIENT-PRINCIPAL";

    [Fact]
    public async Task Send_SwitchedOff_IsNobody()
    {
        await using TestApp app = new() { SignedInAs = null };

        HttpResponseMessage response = await SendAsync(app, Encoded(("roles", "ministry"), ("sub", "1")));

        await response.ProblemAsync(HttpStatusCode.Unauthorized, "sign-in-required");
    }

    [Fact]
    public async Task Send_SwitchedOffBesideAToken_ChangesNothing()
    {
        await using TestApp app = new() { SignedInAs = "operator" };

        HttpResponseMessage response = await SendAsync(app, Encoded(("roles", "ministry"), ("sub", "1")), "/api/observations");

        await response.ProblemAsync(HttpStatusCode.Forbidden, "not-allowed");
    }

    [Fact]
    public void Check_SwitchedOnWithoutThePlatform_IsRefused()
    {
        OptionsValidationException refusal = Assert.Throws<OptionsValidationException>(() => StartSettings.Check(("Access:AppServiceHeaders", "true")));

        Assert.Contains("WEBSITE_AUTH_ENABLED", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("http://schemas.microsoft.com/ws/2008/06/identity/claims/role")]
    [InlineData("vai_tro")]
    public async Task Send_SwitchedOn_IsWhomThePlatformNames(string roleType)
    {
        await using TestApp app = On();

        HttpResponseMessage response = await SendAsync(app, Encoded((roleType, "province"), ("sub", "1"), ("province", "ben-tre"), ("name", "Trần Thị B")), "/api/access");

        JsonElement access = await response.JsonAsync();
        Assert.Equal("province", access.GetProperty("role").GetString());
        Assert.Equal("Trần Thị B", access.GetProperty("name").GetString());
        Assert.Equal(["34-86", "63-83"], access.GetProperty("areas").EnumerateArray().Select(area => area.GetString()));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("e30=")]
    [InlineData("bnVsbA==")]
    [InlineData("W10=")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6MX1dfQ==")]
    public async Task Send_SwitchedOnMalformed_IsRefused(string header)
    {
        await using TestApp app = On();

        await (await SendAsync(app, header)).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    [Fact]
    public async Task Send_SwitchedOnWithoutSubject_IsRefused()
    {
        await using TestApp app = On();

        await (await SendAsync(app, Encoded(("roles", "ministry")))).ProblemAsync(HttpStatusCode.Unauthorized, "credential-refused");
    }

    private static TestApp On() => new() { SignedInAs = null, Settings = { ["Access:AppServiceHeaders"] = "true", ["WEBSITE_AUTH_ENABLED"] = "True" } };

    private static string Encoded(params (string Type, string Value)[] claims) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { auth_typ = "aad", name_typ = "name", role_typ = claims[0].Type, claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }) })));

    private static async Task<HttpResponseMessage> SendAsync(TestApp app, string header, string path = "/api/submissions")
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(Principal, header);
        request.Headers.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL-ID", "1");
        request.Headers.TryAddWithoutValidation("X-MS-CLIENT-PRINCIPAL-NAME", "ministry");
        return await app.CreateClient().SendAsync(request);
    }
}
