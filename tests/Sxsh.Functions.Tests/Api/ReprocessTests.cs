using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sxsh.Functions.Tests.Testing;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Api;

/// <summary>One app takes reports in; another, with a later catalogue, works over the same stores.</summary>
public sealed class ReprocessTests : IAsyncDisposable
{
    private static readonly Catalogue Later = With("later", indicator => indicator.Id.Value == "establishments_applying" ? indicator with { Unit = "cơ sở" } : indicator);
    private static readonly Catalogue Speechless = With("speechless", indicator => indicator with { NameVi = $"zz {indicator.Id}", Wordings = [] });

    private readonly Stores _stores = FaultyStores.Memory();
    private readonly List<TestApp> _apps = [];
    private readonly TestApp _old;
    private readonly HttpClient _before;

    public ReprocessTests()
    {
        _old = App(Catalogue.BuiltIn);
        _before = _old.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (TestApp app in _apps)
        {
            await app.DisposeAsync();
        }
    }

    [Fact]
    public async Task Reprocess_DryRunThenItsRun_ShowsAndApplies()
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);
        HttpClient client = App(Later).CreateClient();

        JsonElement shown = await PostAsync(client, id, "dryRun=true");

        Assert.Equal(("applicable", "done", "done", true), (Text(shown, "verdict"), Text(shown, "outcome"), Text(shown, "processingBefore"), shown.GetProperty("dryRun").GetBoolean()));
        Assert.Equal((0, 0, 1, 1), (Count(shown, "added"), Count(shown, "removed"), Count(shown, "changed"), Count(shown, "unchanged")));
        JsonElement change = Assert.Single(shown.GetProperty("changed").EnumerateArray());
        Assert.Equal(("doanh nghiệp", "cơ sở"), (Text(change.GetProperty("before"), "unit"), Text(change.GetProperty("after"), "unit")));
        Assert.Equal("D3", Text(change.GetProperty("after").GetProperty("source"), "cell"));
        Assert.Equal("unit", Assert.Single(change.GetProperty("fields").EnumerateArray()).GetString());
        Assert.NotEqual(Text(shown, "runBefore"), Text(shown, "run"));
        Assert.Equal(Text(shown, "runBefore"), Text(await client.GetJsonAsync($"/api/submissions/{id}"), "run"));

        JsonElement applied = await PostAsync(client, id, $"run={Text(shown, "run")}");

        Assert.False(applied.GetProperty("dryRun").GetBoolean());
        Assert.Equal(shown.GetProperty("differences").GetRawText(), applied.GetProperty("differences").GetRawText());
        Assert.Equal(Text(shown, "run"), Text(await client.GetJsonAsync($"/api/submissions/{id}"), "run"));
        Assert.Equal("up_to_date", Text(await PostAsync(client, id, "dryRun=true"), "verdict"));
        Assert.Equal(["doanh nghiệp", "cơ sở"], (await client.GetJsonAsync("/api/observations")).GetProperty("items").EnumerateArray().Select(item => Text(item, "unit")));
    }

    [Fact]
    public async Task Reprocess_Operator_SeesHowMuchDiffersAndNotWhat()
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);
        HttpClient client = App(Later).ClientOf(TestIssuer.Shared.Token("operator"));

        JsonElement shown = await PostAsync(client, id, "dryRun=true");

        Assert.Equal(1, shown.GetProperty("differences").GetProperty("changed").GetInt32());
        Assert.All(["added", "removed", "changed", "issuesAdded", "issuesRemoved"], list => Assert.Equal(0, shown.GetProperty(list).GetArrayLength()));
        Assert.Equal("applicable", Text(shown, "verdict"));
        Assert.Equal(Text(shown, "run"), Text(await PostAsync(client, id, $"run={Text(shown, "run")}"), "run"));
    }

    [Fact]
    public async Task List_Outdated_PagesThroughWhatCanBeReprocessed()
    {
        foreach (string name in (string[])["a.csv", "b.csv", "c.csv"])
        {
            await _old.SubmitAsync(_before, name, Samples.BenTre);
        }

        await _old.SubmitAsync(_before, "b.csv", Samples.BenTreCorrected);
        HttpClient client = App(Later).CreateClient();

        JsonElement first = await client.GetJsonAsync("/api/submissions?outdated=true&limit=2");
        JsonElement second = await client.GetJsonAsync($"/api/submissions?outdated=true&limit=2&after={Uri.EscapeDataString(Text(first, "next")!)}");

        IEnumerable<string?> ids = [.. first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(item => Text(item, "id"))];
        Assert.Equal(["real~63-83~2011~a.csv~0001", "real~63-83~2011~b.csv~0002", "real~63-83~2011~c.csv~0001"], ids);
        Assert.Equal(0, (await _before.GetJsonAsync("/api/submissions?outdated=true")).GetProperty("items").GetArrayLength());
        Assert.Equal(4, (await client.GetJsonAsync("/api/submissions?outdated=false")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Reprocess_OtherRunByNow_Is412AndChangesNothing()
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);
        string run = Text(await PostAsync(_before, id, "dryRun=true"), "run")!;

        HttpResponseMessage response = await App(Later).CreateClient().PostAsync($"/api/submissions/{id}/reprocess?run={run}", null);

        await response.ProblemAsync(HttpStatusCode.PreconditionFailed, "run-changed");
        Assert.Equal(run, Text(await _before.GetJsonAsync($"/api/submissions/{id}"), "run"));
    }

    [Fact]
    public async Task Reprocess_WouldBeRejected_IsShownAndRefused()
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);
        TestApp app = App(Speechless);
        HttpClient client = app.CreateClient();

        JsonElement shown = await PostAsync(client, id, "dryRun=true");
        HttpResponseMessage response = await client.PostAsync($"/api/submissions/{id}/reprocess?run={Text(shown, "run")}", null);

        Assert.Equal(("would_be_rejected", "rejected"), (Text(shown, "verdict"), Text(shown, "outcome")));
        await response.ProblemAsync(HttpStatusCode.Conflict, "would-be-rejected");
        Assert.Equal(2, (await client.GetJsonAsync("/api/observations")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Reprocess_Superseded_Is409()
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);
        await _old.SubmitAsync(_before, "a.csv", Samples.BenTreCorrected);

        HttpResponseMessage response = await App(Later).CreateClient().PostAsync($"/api/submissions/{id}/reprocess?dryRun=true", null);

        await response.ProblemAsync(HttpStatusCode.Conflict, "submission-not-current");
    }

    [Fact]
    public async Task Reprocess_HeldByAnother_Is409()
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);
        TestApp app = App(Later);
        HttpClient client = app.CreateClient();
        RunId run = app.Get<ReportReprocessor>().Run;
        Submission version = (await _stores.Ledger.FindAsync(SubmissionId.Parse(id), CancellationToken.None))!;
        Assert.NotNull(await app.Get<RunReplacement>().HoldAsync(version, run, CancellationToken.None));

        HttpResponseMessage response = await client.PostAsync($"/api/submissions/{id}/reprocess?run={run}", null);

        await response.ProblemAsync(HttpStatusCode.Conflict, "submission-held");
    }

    [Theory]
    [InlineData("real~63-83~2011~none.csv~0001", "dryRun=true")]
    [InlineData("no-id-at-all", "dryRun=true")]
    public async Task Reprocess_NoSuchSubmission_Is404(string id, string query)
    {
        HttpResponseMessage response = await _before.PostAsync($"/api/submissions/{id}/reprocess?{query}", null);

        await response.ProblemAsync(HttpStatusCode.NotFound, "submission-not-found");
    }

    [Theory]
    [InlineData("", "run")]
    [InlineData("dryRun=false", "run")]
    [InlineData("run=", "run")]
    [InlineData("dryRun=x", "dryRun")]
    public async Task Reprocess_NeitherTrialNorRun_NamesTheParameter(string query, string parameter)
    {
        string id = await _old.SubmitAsync(_before, "a.csv", Samples.BenTre);

        HttpResponseMessage response = await _before.PostAsync($"/api/submissions/{id}/reprocess?{query}", null);

        JsonElement problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
    }

    private static Catalogue With(string version, Func<Indicator, Indicator> change) =>
        new(version, Catalogue.BuiltIn.Provinces, [.. Catalogue.BuiltIn.Indicators.Select(change)], Catalogue.BuiltIn.Sectors, Catalogue.BuiltIn.NationalTargets);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static int Count(JsonElement answer, string name) => answer.GetProperty("differences").GetProperty(name).GetInt32();

    private static async Task<JsonElement> PostAsync(HttpClient client, string id, string query)
    {
        HttpResponseMessage response = await client.PostAsync($"/api/submissions/{id}/reprocess?{query}", null);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.JsonAsync();
    }

    private TestApp App(Catalogue catalogue)
    {
        TestApp app = new() { Stores = _stores, Changes = { services => services.Replace(ServiceDescriptor.Singleton(catalogue)) } };
        _apps.Add(app);
        return app;
    }
}
