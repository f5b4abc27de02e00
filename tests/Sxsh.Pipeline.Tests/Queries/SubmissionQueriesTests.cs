using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Pipeline;
using Xunit;

namespace Sxsh.Pipeline.Tests.Queries;

public sealed class SubmissionQueriesTests
{
    private static readonly SubmissionFilter All = new(null, null, null, null, null, null, null, null);

    private readonly PipelineBench _bench = new();
    private readonly SubmissionQueries _queries;

    public SubmissionQueriesTests() => _queries = new SubmissionQueries(_bench.Stores, Catalogue.BuiltIn, new RunReplacement(_bench.Stores, _bench.Time));

    [Fact]
    public async Task List_PageByPage_GivesEachOnceInOrder()
    {
        foreach (string name in (string[])["c", "a", "b", "e", "d"])
        {
            await _bench.Ingest(_bench.Put($"ben-tre/2011/{name}.csv", PipelineBench.Report(50)));
        }

        List<string> ids = [];
        string? next = null;
        do
        {
            Page<SubmissionAnswer> page = await _queries.ListAsync(All, new PageRequest(2, next), CancellationToken.None);
            ids.AddRange(page.Items.Select(item => item.Report));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"], ids);
    }

    [Fact]
    public async Task List_ForeignToken_Throws() =>
        await Assert.ThrowsAsync<PageTokenException>(() => _queries.ListAsync(All, new PageRequest(2, "x"), CancellationToken.None));

    [Fact]
    public async Task List_TwoVersions_OneIsCurrentAndOneSuperseded()
    {
        await _bench.Ingest(_bench.Put("ben-tre/2011/u1/a.csv", PipelineBench.Report(50)));
        await _bench.Ingest(_bench.Put("ben-tre/2011/u2/a.csv", PipelineBench.Report(51)));
        await _bench.Ingest(_bench.Put("ben-tre/2011/u3/a.csv", []));

        Page<SubmissionAnswer> page = await _queries.ListAsync(All, new PageRequest(10, null), CancellationToken.None);

        Assert.Equal([Standing.Superseded, Standing.Current, null], page.Items.Select(item => item.Standing));
    }

    [Fact]
    public async Task Find_PathNotResolved_HasNoAreaAndNoPeriod()
    {
        await _bench.Ingest(_bench.Put("atlantis/2011/a.csv", PipelineBench.Report(50)));

        SubmissionAnswer answer = Assert.Single((await _queries.ListAsync(All, new PageRequest(10, null), CancellationToken.None)).Items);

        Assert.Null(answer.Area);
        Assert.Null(answer.Province);
        Assert.Equal("a.csv", answer.FileName);
        Assert.NotNull(await _queries.FindAsync(SubmissionId.Parse(answer.Id), CancellationToken.None));
    }

    [Fact]
    public async Task OpenOriginal_Submission_GivesItsBytes()
    {
        await _bench.Ingest(_bench.Put(PipelineBench.BlobName, PipelineBench.Report(50)));

        OriginalAnswer original = (await _queries.OpenOriginalAsync(SubmissionId.Parse("real~63-83~2011~a.csv~0001"), CancellationToken.None))!;

        await using Stream content = original.Content;
        using MemoryStream copy = new();
        await content.CopyToAsync(copy);
        Assert.Equal(PipelineBench.Report(50), copy.ToArray());
        Assert.Equal(copy.Length, original.Bytes);
    }

    [Fact]
    public async Task Find_NoSuchSubmission_IsNull()
    {
        SubmissionId none = SubmissionId.Parse("real~63-83~2011~none.csv~0001");

        Assert.Null(await _queries.FindAsync(none, CancellationToken.None));
        Assert.Null(await _queries.IssuesAsync(none, CancellationToken.None));
        Assert.Null(await _queries.ObservationsAsync(none, CancellationToken.None));
        Assert.Null(await _queries.OpenOriginalAsync(none, CancellationToken.None));
    }
}
