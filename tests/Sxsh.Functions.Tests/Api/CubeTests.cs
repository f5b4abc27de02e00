using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Api;

public sealed class CubeTests : IAsyncDisposable
{
    private readonly TestApp _app = new();
    private readonly HttpClient _client;

    public CubeTests() => _client = _app.CreateClient();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/api/cube")]
    [InlineData("/api/cube?audience=public")]
    [InlineData("/api/cube?dataset=synthetic")]
    public async Task Get_NothingPublished_Is404(string path) =>
        await (await _client.GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound, "cube-not-published");

    [Theory]
    [InlineData("audience")]
    [InlineData("dataset")]
    public async Task Get_UnknownName_NamesTheParameter(string parameter)
    {
        JsonElement problem = await (await _client.GetAsync($"/api/cube?{parameter}=x")).ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Get_Dataset_GivesItsOwnCubeAlone()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        await _app.SubmitAsync(_client, "b.csv", Samples.BenTre, Dataset.Synthetic);

        JsonElement real = await _client.GetJsonAsync("/api/cube");
        JsonElement synthetic = await _client.GetJsonAsync("/api/cube?dataset=synthetic");

        Assert.Equal(["real"], DatasetsOf(real));
        Assert.Equal(["synthetic"], DatasetsOf(synthetic));

        static string[] DatasetsOf(JsonElement cube) => [.. cube.GetProperty("dictionaries").GetProperty("dataset").EnumerateArray().Select(name => name.GetString()!)];
    }

    [Fact]
    public async Task Get_Published_IsJsonWithItsHashAsETag()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);

        HttpResponseMessage response = await _client.GetAsync("/api/cube");

        CubeIndex index = (await _app.Stores.Published.ReadIndexAsync(new CubeScope(CubeAudience.National, Dataset.Real), CancellationToken.None))!;
        Assert.Equal($"\"{index.Hash}\"", response.Headers.ETag?.Tag);
        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(1, (await response.JsonAsync()).GetProperty("schema").GetInt32());
    }

    [Fact]
    public async Task Get_ClientTakesBrotli_GetsTheSameBytesPacked()
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        byte[] plain = await _client.GetByteArrayAsync("/api/cube");
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/cube") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("gzip"), new StringWithQualityHeaderValue("br") } } };

        HttpResponseMessage response = await _client.SendAsync(request);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        using MemoryStream unpacked = new();
        await using BrotliStream brotli = new(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        await brotli.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Theory]
    [InlineData("\"{0}\"", HttpStatusCode.NotModified)]
    [InlineData("W/\"{0}\"", HttpStatusCode.NotModified)]
    [InlineData("\"other\", \"{0}\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    public async Task Get_IfNoneMatch_IsHeeded(string header, HttpStatusCode expected)
    {
        await _app.SubmitAsync(_client, "a.csv", Samples.BenTre);
        CubeIndex index = (await _app.Stores.Published.ReadIndexAsync(new CubeScope(CubeAudience.National, Dataset.Real), CancellationToken.None))!;
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/cube");
        request.Headers.TryAddWithoutValidation("If-None-Match", header.Replace("{0}", index.Hash, StringComparison.Ordinal));

        HttpResponseMessage response = await _client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.NotModified, (await response.Content.ReadAsByteArrayAsync()).Length == 0);
        Assert.NotNull(response.Headers.ETag);
    }
}
