using System.Text;
using Microsoft.AspNetCore.Routing;
using Sxsh.Functions.Access;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access;

/// <summary>ENDPOINTS.md is what the table says. Run this test with <c>SXSH_WRITE_DOCS=1</c> in the environment to write it anew.</summary>
public sealed class EndpointsDocumentTests : IAsyncDisposable
{
    private static readonly string Document = RepositoryRoot.Combine("functions", "Sxsh.Functions", "Access", "ENDPOINTS.md");

    private readonly TestApp _app = new() { Environment = "Development" };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Document_Table_IsThatOfThePolicy()
    {
        string expected = Text();
        if (Environment.GetEnvironmentVariable("SXSH_WRITE_DOCS") == "1")
        {
            File.WriteAllText(Document, expected);
        }

        Assert.True(
            File.Exists(Document) && File.ReadAllText(Document) == expected,
            "ENDPOINTS.md differs from AccessPolicy. Write it anew: SXSH_WRITE_DOCS=1 dotnet artifacts/bin/Sxsh.Functions.Tests/release/Sxsh.Functions.Tests.dll -class \"*EndpointsDocumentTests\"");
    }

    private string Text()
    {
        StringBuilder text = new("""
            # Endpoints: who may call them

            Made from `AccessPolicy` by a test (`EndpointsDocumentTests`); change the table, not this file. *own*: only what belongs to the account's provinces; *all*: everything; –: refused.
            The column *public* holds while `Access:Public` is on, signed in or not. Of several roles the farthest counts. An operator never sees contents of reports, wherever it reaches.
            Tiếng Việt: *own* là chỉ phần của địa phương mình; *all* là tất cả; – là không được. Cột *public* là mọi người, kể cả chưa đăng nhập, khi `Access:Public` đang bật.

            | Endpoint | | public | province | ministry | operator | Whose reports | Why | Lý do |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |

            """);
        ILookup<string?, RouteEndpoint> endpoints = _app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToLookup(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);
        foreach (AccessRule rule in AccessPolicy.Rules.Where(rule => rule.Kind != AccessKind.FunctionsHost))
        {
            RouteEndpoint endpoint = Assert.Single(endpoints[rule.Endpoint]);
            string method = string.Join(", ", endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods);
            string path = "/" + endpoint.RoutePattern.RawText!.Trim('/') + (rule.Audience is { } audience ? $"?audience={WireNames.Of(audience)}" : "");
            string[] levels = rule.Kind == AccessKind.Open ? ["open", "open", "open", "open"] : [.. new[] { Role.Public, Role.Province, Role.Ministry, Role.Operator }.Select(role => Shown(rule.LevelOf(role)))];
            text.Append("| `").Append(rule.Endpoint).Append("` | `").Append(method).Append(' ').Append(path).Append("` | ")
                .AppendJoin(" | ", levels).Append(" | ").Append(Shown(rule.Area)).Append(" | ").Append(rule.Reason).Append(" | ").Append(rule.Vietnamese).Append(" |\n");
        }

        string hosts = string.Join(", ", AccessPolicy.Rules.Where(rule => rule.Kind == AccessKind.FunctionsHost).Select(rule => $"`/{rule.Endpoint}`"));
        return text.Append("\nThe paths ").Append(hosts).Append(" are called by the Functions host alone; `TriggerGate` tells it from everybody else, and there is nothing there for others. Pages and their files are open: they hold no data.\n").ToString();
    }

    private static string Shown(AccessLevel level) => level == AccessLevel.None ? "–" : WireNames.Of(level);

    private static string Shown(AreaSource area) => area switch
    {
        AreaSource.Route => "path",
        AreaSource.Query => "`province`, `period`",
        AreaSource.Submission => "the submission's",
        AreaSource.Filter => "list, `province`",
        _ => "nobody's",
    };
}
