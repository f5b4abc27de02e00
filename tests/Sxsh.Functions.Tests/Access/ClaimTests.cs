using System.Net;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>How claims become roles and areas, as <c>GET /api/access</c> tells it.</summary>
public sealed class ClaimTests : IAsyncDisposable
{
    private readonly TestApp _app = new() { SignedInAs = null };

    /// <summary>Value of the claim with roles, of the claim with provinces, expected roles, expected areas.</summary>
    public static TheoryData<string, string, string, string> Claims => new()
    {
        { "\"ministry\"", "null", "ministry", "" },
        { "[\"ministry\"]", "null", "ministry", "" },
        { "[\"operator\",\"ministry\"]", "null", "ministry operator", "" },
        { "[\"operator\",\"province\",\"ministry\"]", "\"ben-tre\"", "ministry province operator", "34-86 63-83" },
        { "[\"province\"]", "\"Bến Tre\"", "province", "34-86 63-83" },
        { "[\"province\"]", "[\"ben-tre\",\"cao-bang\"]", "province", "34-04 34-86 63-04 63-83" },
        { "[\"province\"]", "\"ben-tre, 63-04\"", "province", "34-04 34-86 63-04 63-83" },
        { "[\"province:ben-tre\"]", "null", "province", "34-86 63-83" },
        { "[\"province:63-83\",\"province:cao-bang\"]", "null", "province", "34-04 34-86 63-04 63-83" },
        { "[\"province\"]", "null", "province", "" },
        { "[\"province\"]", "\"atlantis\"", "province", "" },
        { "[\"province\"]", "[1,null,{\"x\":1}]", "province", "" },
        { "[\"ministry\"]", "\"ben-tre\"", "ministry", "" },
        { "[\"ministry:ben-tre\"]", "null", "", "" },
        { "[\"admin\"]", "\"ben-tre\"", "", "" },
        { "[\"Ministry\"]", "null", "", "" },
        { "[\"public\"]", "null", "", "" },
        { "\"ministry operator\"", "null", "", "" },
        { "[]", "null", "", "" },
        { "null", "null", "", "" },
        { "true", "null", "", "" },
        { "{\"ministry\":true}", "null", "", "" },
        { "[[\"ministry\"]]", "null", "", "" },
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Get_Claims_GiveWhatIsUnderstood(string roles, string provinces, string expectedRoles, string expectedAreas)
    {
        Dictionary<string, object?> claims = TestIssuer.Shared.Claims();
        claims["roles"] = JsonDocument.Parse(roles).RootElement;
        claims["province"] = JsonDocument.Parse(provinces).RootElement;

        JsonElement access = await WhoAsync(claims);

        Assert.True(access.GetProperty("signedIn").GetBoolean());
        Assert.Equal(expectedRoles, Joined(access, "roles"));
        Assert.Equal(expectedAreas, Joined(access, "areas"));
        Assert.Equal(expectedRoles.Length == 0 ? "public" : expectedRoles.Split(' ')[0], access.GetProperty("role").GetString());
    }

    [Fact]
    public async Task Get_OtherNamesInTheSettings_AreTaken()
    {
        _app.Settings["Access:Issuers:0:RoleClaim"] = "realm_access.roles";
        _app.Settings["Access:Issuers:0:AreaClaim"] = "https://sxsh.example/tinh";
        _app.Settings["Access:Issuers:0:NameClaim"] = "ho_ten";
        _app.Settings["Access:Issuers:0:Roles:Dia phuong"] = "province";
        Dictionary<string, object?> claims = TestIssuer.Shared.Claims();
        claims["realm_access"] = new Dictionary<string, object?> { ["roles"] = new[] { "Dia phuong", "ministry" } };
        claims["https://sxsh.example/tinh"] = "63-83";
        claims["ho_ten"] = "Trần Thị B\u0007";

        JsonElement access = await WhoAsync(claims);

        Assert.Equal("province", Joined(access, "roles"));
        Assert.Equal("34-86 63-83", Joined(access, "areas"));
        Assert.Equal("Trần Thị B", access.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Get_NotSignedIn_SaysSo()
    {
        JsonElement access = await _app.ClientOf(null).GetJsonAsync("/api/access");

        Assert.False(access.GetProperty("signedIn").GetBoolean());
        Assert.Equal("public", access.GetProperty("role").GetString());
        Assert.Equal(JsonValueKind.Null, access.GetProperty("name").ValueKind);
        Assert.True(access.GetProperty("publicEnabled").GetBoolean());
        JsonElement endpoints = access.GetProperty("endpoints");
        Assert.Equal("none", endpoints.GetProperty("ListSubmissions").GetString());
        Assert.Equal("all", endpoints.GetProperty("GetCube?audience=public").GetString());
        Assert.Equal("none", endpoints.GetProperty("GetCube?audience=national").GetString());
    }

    [Fact]
    public async Task Get_TokenThatDoesNotHold_IsNobody()
    {
        JsonElement access = await _app.ClientOf("x.y.z").GetJsonAsync("/api/access");

        Assert.False(access.GetProperty("signedIn").GetBoolean());
    }

    [Fact]
    public async Task GetCube_NoAudience_IsTheFullestThatTheCallerMayRead()
    {
        await _app.SubmitAsync(_app.ClientOf(TestIssuer.Shared.Token("ministry")), "a.csv", Samples.BenTre);

        Assert.Equal(HttpStatusCode.OK, (await _app.ClientOf(TestIssuer.Shared.Token("province", "cao-bang")).GetAsync("/api/cube")).StatusCode);
        HttpResponseMessage national = await _app.ClientOf(TestIssuer.Shared.Token("ministry")).GetAsync("/api/cube");
        HttpResponseMessage anonymous = await _app.ClientOf(null).GetAsync("/api/cube");

        Assert.Equal(HttpStatusCode.OK, national.StatusCode);
        Assert.NotEqual(national.Headers.ETag?.Tag, anonymous.Headers.ETag?.Tag);
    }

    private static string Joined(JsonElement access, string name) => string.Join(' ', access.GetProperty(name).EnumerateArray().Select(item => item.GetString()));

    private Task<JsonElement> WhoAsync(Dictionary<string, object?> claims) => _app.ClientOf(TestIssuer.Shared.Sign(claims)).GetJsonAsync("/api/access");
}
