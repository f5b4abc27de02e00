using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Tests.Pipeline;
using Xunit;

namespace Sxsh.Pipeline.Tests.Queries;

public sealed class ObservationQueriesTests
{
    private static readonly ObservationFilter All = new(null, null, null, null, null);

    private readonly PipelineBench _bench = new();
    private readonly ObservationQueries _queries;

    public ObservationQueriesTests() => _queries = new ObservationQueries(_bench.Stores);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task List_PageByPage_GivesEachOnceInOrder(int limit)
    {
        for (int report = 0; report < 5; report++)
        {
            await _bench.Ingest(_bench.Put($"ben-tre/2011/{report}.csv", PipelineBench.Report(50 + report)));
        }

        List<decimal?> values = [];
        string? next = null;
        do
        {
            Page<ObservationAnswer> page = await _queries.ListAsync(All, new PageRequest(limit, next), CancellationToken.None);
            Assert.InRange(page.Items.Count, 1, limit);
            values.AddRange(page.Items.Select(item => item.Value));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal([50m, 51m, 52m, 53m, 54m], values);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("real~63-83~2011~a.csv~0001")]
    [InlineData("real~63-83~2011~a.csv~0001!-1")]
    [InlineData("real~63-83~2011~a.csv~0001!1!2")]
    public async Task List_ForeignToken_Throws(string token) =>
        await Assert.ThrowsAsync<PageTokenException>(() => _queries.ListAsync(All, new PageRequest(2, token), CancellationToken.None));

    [Fact]
    public async Task List_Area_AnswersOnlyThatArea()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));

        Assert.Single((await _queries.ListAsync(All with { Areas = [Area.Parse("63-83")] }, new PageRequest(9, null), CancellationToken.None)).Items);
        Assert.Empty((await _queries.ListAsync(All with { Areas = [Area.Parse("63-74")] }, new PageRequest(9, null), CancellationToken.None)).Items);
    }
}
