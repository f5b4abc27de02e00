using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Sxsh.Functions.Access;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>Every endpoint, every caller, own and other province: let in or refused as the table declares, by HTTP through the whole app and with tokens that a real issuer signed. What is refused changes nothing.</summary>
public sealed class AccessMatrixTests : IAsyncDisposable
{
    private const string Own = "ben-tre";
    private const string Other = "thanh-hoa";
    private const string OtherCode = "63-38";
    private const string Secret = "bí mật của báo cáo";

    private static readonly string[] GateCodes = ["sign-in-required", "credential-refused", "not-allowed", "account-without-province", "other-province", "not-found"];

    private readonly List<TestApp> _apps = [];
    private readonly Dictionary<string, string> _ids = [];

    /// <summary>Name, roles, province of the account, and whether the public role is on.</summary>
    public static TheoryData<string, string?, string?, bool> Callers => new()
    {
        { "anonymous", null, null, true },
        { "anonymous, public off", null, null, false },
        { "signed in without a role", "", null, true },
        { "signed in without a role, public off", "", null, false },
        { "role that nobody knows", "admin", null, false },
        { "province", "province", Own, true },
        { "province, public off", "province", Own, false },
        { "province without a province", "province", null, false },
        { "province that nobody knows", "province", "atlantis", false },
        { "operator", "operator", null, true },
        { "operator, public off", "operator", null, false },
        { "ministry", "ministry", null, true },
        { "ministry, public off", "ministry", null, false },
        { "operator and province", "operator province", Own, false },
        { "ministry and province", "ministry province", Own, false },
        { "ministry and operator", "ministry operator", null, false },
    };

    public async ValueTask DisposeAsync()
    {
        foreach (TestApp app in _apps)
        {
            await app.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Send_EveryEndpoint_IsAnsweredAsTheTableDeclares(string name, string? roles, string? province, bool isPublic)
    {
        TestApp app = await AppAsync(isPublic);
        Role[] held = [.. (roles ?? string.Empty).Split(' ').Select(role => WireNames.TryParse(role, out Role known) ? known : Role.Public)];
        bool hasProvince = province == Own;
        HttpClient client = app.ClientOf(roles is null ? null : TokenOf(roles, province));
        MatrixCell[] cells = [.. Cells(app).Select(cell => cell with { Expected = Expected(cell, held, roles is not null, hasProvince, isPublic) })];
        string before = StoreText.Of(app.Stores);

        foreach (MatrixCell cell in cells.Where(cell => cell.Expected is not null))
        {
            string text = await AnswerAsync(client, cell);
            Assert.True(CodeOf(text) == cell.Expected, $"{name}: {cell} should be {cell.Expected}, but is {text}");
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }

        Assert.Equal(before, StoreText.Of(app.Stores));
        Assert.Contains(cells, cell => cell.Expected is null);
        foreach (MatrixCell cell in cells.Where(cell => cell.Expected is null))
        {
            string text = await AnswerAsync(client, cell);
            Assert.False(GateCodes.Contains(CodeOf(text)), $"{name}: {cell} should be let in, but is {text}");
            if (!held.Contains(Role.Ministry) && !hasProvince)
            {
                Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            }

            if (!held.Contains(Role.Ministry) && hasProvince && Best(cell.Rule, held, isPublic) == AccessLevel.Own)
            {
                Assert.False(text.Contains(OtherCode, StringComparison.Ordinal) || text.Contains(Other, StringComparison.Ordinal) || text.Contains("Thanh Hóa", StringComparison.Ordinal), $"{name}: {cell} tells of the other province: {text}");
            }
        }
    }

    [Fact]
    public async Task Send_ForeignAndUnknownSubmission_AreAnsweredAlike()
    {
        TestApp app = await AppAsync(isPublic: true);
        HttpClient client = app.ClientOf(TokenOf("province", Own));
        string foreign = _ids[Other];
        string unknown = foreign.Replace(OtherCode, "63-91", StringComparison.Ordinal);

        foreach (string rest in new[] { "", "/issues", "/observations", "/original" })
        {
            using HttpResponseMessage toForeign = await client.GetAsync($"/api/submissions/{foreign}{rest}");
            using HttpResponseMessage toUnknown = await client.GetAsync($"/api/submissions/{unknown}{rest}");
            using HttpResponseMessage toNone = await client.GetAsync($"/api/submissions/{foreign.Replace("0001", "0009", StringComparison.Ordinal)}{rest}");

            await toForeign.ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
            Assert.Equal(await TextAsync(toForeign, foreign), await TextAsync(toUnknown, unknown));
            Assert.Equal(toForeign.Headers.ToString(), toUnknown.Headers.ToString());
            Assert.Equal(await TextAsync(toForeign, foreign), await TextAsync(toNone, foreign.Replace("0001", "0009", StringComparison.Ordinal)));
        }

        // The trace is another one for each request.
        static async Task<string> TextAsync(HttpResponseMessage response, string id) => (await response.Content.ReadAsStringAsync()).Split("\"traceId\"")[0].Replace(id, "…", StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ProvinceWithSmallPages_GetsAllItsOwnAndNothingElse()
    {
        TestApp app = await AppAsync(isPublic: true);
        HttpClient ministry = app.ClientOf(TokenOf("ministry", null));
        await SubmitAsync(app, ministry, Own, "2012", "b.csv");
        await SubmitAsync(app, ministry, "tra-vinh", "2012", "b.csv");
        await SubmitAsync(app, ministry, "vinh-long", "2025", "c.csv");
        await SubmitAsync(app, ministry, "63-86", "2012", "c.csv");
        HttpClient client = app.ClientOf(TokenOf("province", Own));

        foreach (string list in new[] { "submissions", "observations" })
        {
            List<string> found = [];
            string? after = null;
            do
            {
                JsonElement page = await client.GetJsonAsync($"/api/{list}?limit=1" + (after is null ? "" : "&after=" + Uri.EscapeDataString(after)));
                found.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(list == "submissions" ? "id" : "submission").GetString()!));
                after = page.GetProperty("next").GetString();
            }
            while (after is not null);

            Assert.Equal(["34-86", "63-83"], found.Select(id => id.Split('~')[1]).Distinct().Order());
            Assert.Equal(3, found.Distinct().Count());
            Assert.Equal(found.Order(StringComparer.Ordinal), found);
        }
    }

    [Theory]
    [InlineData("submissions", "")]
    [InlineData("observations", "!1")]
    public async Task List_TokenOfAnothersListing_IsRefused(string list, string suffix)
    {
        TestApp app = await AppAsync(isPublic: true);
        HttpClient client = app.ClientOf(TokenOf("province", Own));

        HttpResponseMessage response = await client.GetAsync($"/api/{list}?after={Uri.EscapeDataString(_ids[Other] + suffix)}");

        await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
    }

    private static string TokenOf(string roles, string? province)
    {
        Dictionary<string, object?> claims = TestIssuer.Shared.Claims();
        claims["roles"] = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        claims["province"] = province;
        return TestIssuer.Shared.Sign(claims);
    }

    private static AccessLevel Best(AccessRule rule, IEnumerable<Role> held, bool isPublic) =>
        held.Where(role => role != Role.Public).Select(rule.LevelOf).Append(isPublic || rule.Kind == AccessKind.Open ? rule.Public : AccessLevel.None).Max();

    // The code of the refusal, or null where the request is let in.
    private static string? Expected(MatrixCell cell, IReadOnlyList<Role> held, bool isSignedIn, bool hasProvince, bool isPublic) => Best(cell.Rule, held, isPublic) switch
    {
        AccessLevel.All => null,
        AccessLevel.None => isSignedIn ? "not-allowed" : "sign-in-required",
        _ when !hasProvince => "account-without-province",
        _ when cell.Target is null or Own => null,
        _ => cell.Rule.Area == AreaSource.Submission ? "submission-not-found" : "other-province",
    };

    private static string? CodeOf(string answer)
    {
        if (!answer.StartsWith("{\"type\":\"urn:sxsh:problem:", StringComparison.Ordinal) && !answer.Contains("\"code\":", StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement problem = JsonDocument.Parse(answer).RootElement;
        return problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("status", out _) && problem.TryGetProperty("code", out JsonElement code) ? code.GetString() : null;
    }

    private static async Task<string> AnswerAsync(HttpClient client, MatrixCell cell)
    {
        using HttpRequestMessage request = new(new HttpMethod(cell.Method), cell.Path) { Content = cell.Method is "GET" or "DELETE" ? null : cell.IsJson ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : Calls.Body(Samples.BenTre) };
        using HttpResponseMessage response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private IEnumerable<MatrixCell> Cells(TestApp app)
    {
        RouteEndpoint[] endpoints = [.. app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
        foreach (AccessRule rule in AccessPolicy.Rules.Where(rule => rule.Kind != AccessKind.FunctionsHost))
        {
            foreach (RouteEndpoint endpoint in endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == rule.Endpoint))
            {
                string?[] targets = rule.Area switch { AreaSource.Nowhere => [null], AreaSource.Filter => [null, Own, Other], _ => [Own, Other] };
                foreach (string? target in targets)
                {
                    yield return new MatrixCell(rule, target, MethodOf(endpoint), PathOf(endpoint, rule, target), IsJson(endpoint));
                }
            }
        }
    }

    private static string MethodOf(Endpoint endpoint) => endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0];

    private static bool IsJson(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("application/json") ?? false;

    private string PathOf(RouteEndpoint endpoint, AccessRule rule, string? target)
    {
        IEnumerable<string> parts = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "province" } => target,
            RoutePatternParameterPart { Name: "period" } => "2011",
            RoutePatternParameterPart { Name: "id" } => target is null ? "x" : _ids[target],
            RoutePatternParameterPart { Name: "documentName" } => "v1",
            RoutePatternParameterPart { Name: "fileName" } => "moi.csv",
            _ => "x",
        })));
        string query = rule.Area switch
        {
            AreaSource.Query => $"?province={target}&period=2011&fileName=a.csv",
            AreaSource.Filter when target is not null => $"?province={target}",
            _ => rule.Audience is { } audience ? $"?audience={WireNames.Of(audience)}" : "?dryRun=true",
        };
        return "/" + string.Join('/', parts) + query;
    }

    private async Task<TestApp> AppAsync(bool isPublic)
    {
        TestApp app = new() { SignedInAs = null, Settings = { ["Access:Public"] = isPublic ? "true" : "false" } };
        _apps.Add(app);
        HttpClient ministry = app.ClientOf(TokenOf("ministry", null));
        _ids[Own] = await SubmitAsync(app, ministry, Own, "2011", "a.csv");
        _ids[Other] = await SubmitAsync(app, ministry, Other, "2011", "thanh-hoa.csv");
        return app;
    }

    private static async Task<string> SubmitAsync(TestApp app, HttpClient client, string province, string period, string file)
    {
        string name = app.Get<Catalogue>().FindProvinces(province)[0].Name;
        byte[] report = Samples.Csv($"{name};{period};Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;", $"{name};{period};Doanh nghiệp áp dụng SXSH;{Secret};doanh nghiệp;");
        string blob = await client.UploadAsync(province, period, file, report);
        await app.Get<ITrigger<BlobHint>>().RunAsync(new BlobHint(blob), CancellationToken.None);
        JsonElement items = (await client.GetJsonAsync($"/api/submissions?blob={Uri.EscapeDataString(blob)}")).GetProperty("items");
        Assert.Equal("done", items[0].GetProperty("processing").GetString());
        return items[0].GetProperty("id").GetString()!;
    }

    private sealed record MatrixCell(AccessRule Rule, string? Target, string Method, string Path, bool IsJson)
    {
        public string? Expected { get; init; }

        public override string ToString() => $"{Rule.Endpoint} ({Method} {Path})";
    }
}
