using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class RunStoreContract
{
    private static readonly SubmissionId Id = new(Samples.BenTre2011, 1);
    private static readonly RunId Run = new("0f1e2d");

    [Fact]
    public async Task Write_EveryFieldSetAndNone_ReadsBackTheSame()
    {
        IRunStore runs = await OpenAsync();
        Observation[] observations = [Samples.FullObservation(), Samples.MinimalObservation(null), Samples.MinimalObservation(-0.10m)];
        Issue[] issues = [Samples.FullIssue(), Samples.MinimalIssue()];

        await runs.WriteAsync(Id, Run, observations, issues, Samples.Token);

        Assert.Equal(observations, await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(issues, await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_DecimalsWithTrailingZeros_KeepTheirDigits()
    {
        IRunStore runs = await OpenAsync();

        await runs.WriteAsync(Id, Run, [Samples.MinimalObservation(1.250m)], [], Samples.Token);

        Observation read = await runs.ObservationsAsync(Id, Run, Samples.Token).SingleAsync(Samples.Token);
        Assert.Equal("1.250", read.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Write_MoreRowsThanABatchAndAPageHold_KeepsTheirOrder()
    {
        IRunStore runs = await OpenAsync();
        Observation[] observations = [.. Enumerable.Range(0, 1205).Select(i => Samples.MinimalObservation(i))];
        Issue[] issues = [.. Enumerable.Range(0, 205).Select(i => Samples.MinimalIssue() with { Message = $"Lỗi {i}" })];

        await runs.WriteAsync(Id, Run, observations, issues, Samples.Token);

        Assert.Equal(observations, await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(issues, await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_RowsTooLongForOneBatch_KeepsThemAll()
    {
        IRunStore runs = await OpenAsync();
        Observation[] observations = [.. Enumerable.Range(0, 100).Select(i => Samples.MinimalObservation(i) with { ReportedValue = new string('ệ', 30_000) })];

        await runs.WriteAsync(Id, Run, observations, [], Samples.Token);

        Assert.Equal(observations, await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_SameRunTwice_LeavesTheSameRows()
    {
        IRunStore runs = await OpenAsync();
        Observation[] observations = [Samples.MinimalObservation(1), Samples.FullObservation()];

        await runs.WriteAsync(Id, Run, observations, [Samples.FullIssue()], Samples.Token);
        await runs.WriteAsync(Id, Run, observations, [Samples.FullIssue()], Samples.Token);

        Assert.Equal(observations, await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal([Samples.FullIssue()], await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_FewerRowsThanBefore_LeavesNoneOfTheOldOnes()
    {
        IRunStore runs = await OpenAsync();
        await runs.WriteAsync(Id, Run, [Samples.FullObservation(), Samples.FullObservation()], [Samples.FullIssue()], Samples.Token);

        await runs.WriteAsync(Id, Run, [Samples.MinimalObservation(2)], [], Samples.Token);

        Assert.Equal([Samples.MinimalObservation(2)], await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_ManyFewerRowsThanBefore_LeavesNoneOfTheOldOnes()
    {
        IRunStore runs = await OpenAsync();
        await runs.WriteAsync(Id, Run, [.. Enumerable.Range(0, 350).Select(i => Samples.MinimalObservation(i))], [.. Enumerable.Repeat(Samples.MinimalIssue(), 120)], Samples.Token);
        Observation[] observations = [.. Enumerable.Range(0, 150).Select(i => Samples.MinimalObservation(-i))];

        await runs.WriteAsync(Id, Run, observations, [Samples.FullIssue()], Samples.Token);

        Assert.Equal(observations, await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal([Samples.FullIssue()], await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_OtherRunOrSubmission_IsApart()
    {
        IRunStore runs = await OpenAsync();

        await runs.WriteAsync(Id, Run, [Samples.MinimalObservation(1)], [], Samples.Token);
        await runs.WriteAsync(Id, new RunId("0f1e2"), [Samples.MinimalObservation(2)], [], Samples.Token);
        await runs.WriteAsync(Id with { Number = 2 }, Run, [Samples.MinimalObservation(3)], [], Samples.Token);

        Observation only = await runs.ObservationsAsync(Id, Run, Samples.Token).SingleAsync(Samples.Token);
        Assert.Equal(1m, only.Value);
    }

    [Fact]
    public async Task Read_NoSuchRun_ReturnsNothing()
    {
        IRunStore runs = await OpenAsync();

        Assert.Empty(await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Write_NoRows_IsNoError()
    {
        IRunStore runs = await OpenAsync();

        await runs.WriteAsync(Id, Run, [], [], Samples.Token);

        Assert.Empty(await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Delete_ManyRows_LeavesNoneAndNoOtherRunsMissing()
    {
        IRunStore runs = await OpenAsync();
        RunId other = new("0f1e2");
        await runs.WriteAsync(Id, Run, [.. Enumerable.Range(0, 1205).Select(i => Samples.MinimalObservation(i))], [.. Enumerable.Repeat(Samples.MinimalIssue(), 120)], Samples.Token);
        await runs.WriteAsync(Id, other, [Samples.MinimalObservation(2)], [Samples.FullIssue()], Samples.Token);

        Assert.True(await runs.DeleteAsync(Id, Run, _ => Task.FromResult(true), Samples.Token));

        Assert.Empty(await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Empty(await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Single(await runs.ObservationsAsync(Id, other, Samples.Token).ToListAsync(Samples.Token));
        Assert.Single(await runs.IssuesAsync(Id, other, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Delete_NoSuchRunOrAgain_IsNoError()
    {
        IRunStore runs = await OpenAsync();
        Assert.True(await runs.DeleteAsync(Id, Run, _ => Task.FromResult(true), Samples.Token));
        await runs.WriteAsync(Id, Run, [], [Samples.FullIssue()], Samples.Token);

        Assert.True(await runs.DeleteAsync(Id, Run, _ => Task.FromResult(true), Samples.Token));
        Assert.True(await runs.DeleteAsync(Id, Run, _ => Task.FromResult(true), Samples.Token));

        Assert.Empty(await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Delete_NotOursAnyMore_LeavesTheRows()
    {
        IRunStore runs = await OpenAsync();
        await runs.WriteAsync(Id, Run, [Samples.FullObservation()], [Samples.FullIssue()], Samples.Token);

        Assert.False(await runs.DeleteAsync(Id, Run, _ => Task.FromResult(false), Samples.Token));

        Assert.Single(await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Single(await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Delete_SomebodyWritesTheRunAfterTheQuestion_LeavesWhatWasWritten()
    {
        IRunStore runs = await OpenAsync();
        Observation[] observations = [.. Enumerable.Range(0, 250).Select(i => Samples.MinimalObservation(i))];
        await runs.WriteAsync(Id, Run, observations, [Samples.FullIssue()], Samples.Token);

        bool isGone = await runs.DeleteAsync(
            Id,
            Run,
            async token =>
            {
                await runs.WriteAsync(Id, Run, observations, [Samples.FullIssue()], token);
                return true;
            },
            Samples.Token);

        Assert.False(isGone);
        Assert.Equal(observations, await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal([Samples.FullIssue()], await runs.IssuesAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    [Fact]
    public async Task Delete_BrokenOffAndWrittenAgain_LeavesNoneOfTheOldRows()
    {
        IRunStore runs = await OpenAsync();
        await runs.WriteAsync(Id, Run, [.. Enumerable.Range(0, 1205).Select(i => Samples.MinimalObservation(i))], [], Samples.Token);
        int asked = 0;
        await runs.DeleteAsync(Id, Run, _ => Task.FromResult(++asked == 1), Samples.Token);

        await runs.WriteAsync(Id, Run, [Samples.MinimalObservation(7)], [], Samples.Token);

        Assert.Equal([Samples.MinimalObservation(7)], await runs.ObservationsAsync(Id, Run, Samples.Token).ToListAsync(Samples.Token));
    }

    protected abstract Task<IRunStore> OpenAsync();
}
