using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>A request as the Functions host sent it, from <c>tests/contract</c>.</summary>
public sealed record RecordedRequest(string Name, string Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public static RecordedRequest Read(string name)
    {
        JsonElement file = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(AppContext.BaseDirectory, "contract", name + ".json"))).RootElement;
        JsonElement body = file.GetProperty("body");
        return new RecordedRequest(
            name,
            file.GetProperty("method").GetString()!,
            file.GetProperty("path").GetString()!,
            file.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.OrdinalIgnoreCase),
            body.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.String => body.GetString(), _ => body.GetRawText() });
    }

    public static IEnumerable<string> AllNames() =>
        Directory.EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "contract"), "*.json").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public RecordedRequest With(string header, string value) => this with { Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { [header] = value } };

    public RecordedRequest Without(string header) => this with { Headers = Headers.Where(pair => !pair.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).ToDictionary(StringComparer.OrdinalIgnoreCase) };

    /// <summary>The request, to be sent to a base address.</summary>
    public HttpRequestMessage ToMessage(Uri address)
    {
        HttpRequestMessage message = new(new HttpMethod(Method), new Uri(address, Path));
        if (Body is not null)
        {
            message.Content = new StringContent(Body, Encoding.UTF8);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Headers.GetValueOrDefault("Content-Type", "application/json; charset=utf-8"));
        }

        foreach ((string header, string value) in Headers.Where(header => !header.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
        {
            Assert.True(message.Headers.TryAddWithoutValidation(header, value));
        }

        return message;
    }
}
