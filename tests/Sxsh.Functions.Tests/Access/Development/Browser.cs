using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Sxsh.Functions.Tests.Testing;

namespace Sxsh.Functions.Tests.Access.Development;

/// <summary>What a browser does at the sign-in page: keeps cookies and follows no redirect.</summary>
internal sealed class Browser(TestApp app) : IDisposable
{
    public HttpClient Client { get; } = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    public static string FieldOf(string html, string name) => WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value);

    public static string SessionOf(HttpResponseMessage response) =>
        response.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("sxsh-session-", StringComparison.Ordinal)).Split(';')[0];

    public void Dispose() => Client.Dispose();

    public async Task<string> StateAsync() => FieldOf(await Client.GetStringAsync("/dang-nhap"), "state");

    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) => Client.PostAsync(path, new FormUrlEncodedContent(fields));

    public Task<HttpResponseMessage> SignInAsync(string role) => SignInAsync(role, null, null);

    /// <summary>Signs in through the form.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string role, string? province, string? returnTo)
    {
        Dictionary<string, string> fields = new() { ["state"] = await StateAsync(), ["role"] = role };
        if (province is not null)
        {
            fields["province"] = province;
        }

        if (returnTo is not null)
        {
            fields["return"] = returnTo;
        }

        return await PostAsync("/dang-nhap", fields);
    }

    public async Task<string> AntiforgeryAsync() => (await Client.GetJsonAsync("/api/access")).GetProperty("antiforgery").GetString()!;
}
