using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage;

public abstract class FigureDecisionContract
{
    [Fact]
    public async Task TryDecide_Twice_KeepsBothAndCountsThem()
    {
        ISubmissionLedger ledger = await OpenAsync();
        ReportPointers pointers = await PointersAsync(ledger);
        FigureDecision first = Samples.Correction(Samples.BenTre2011, 1);
        FigureDecision second = Samples.Discarding(Samples.BenTre2011, 2);

        Assert.True(await ledger.TryDecideAsync(first, pointers with { Reviewed = 1 }, [], Samples.Token));
        ReportPointers between = (await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token))!;
        Assert.True(await ledger.TryDecideAsync(second, between with { Reviewed = 2, OfficialReviewed = 1 }, [], Samples.Token));

        ReportPointers after = (await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token))!;
        Assert.Equal(pointers with { Reviewed = 2, OfficialReviewed = 1, ETag = after.ETag }, after);
        Assert.NotEqual(between.ETag, after.ETag);
        Assert.Equal([first, second], await ledger.FigureDecisionsAsync(Samples.BenTre2011, 2, Samples.Token));
        Assert.Equal([first], await ledger.FigureDecisionsAsync(Samples.BenTre2011, 1, Samples.Token));
        Assert.Empty(await ledger.FigureDecisionsAsync(Samples.BenTre2011, 0, Samples.Token));
        Assert.Empty(await ledger.FigureDecisionsAsync(Samples.BenTre2011 with { Name = "b.xlsx" }, 9, Samples.Token));
    }

    [Fact]
    public async Task TryDecide_PointersChangedSince_WritesNothing()
    {
        ISubmissionLedger ledger = await OpenAsync();
        ReportPointers pointers = await PointersAsync(ledger);
        Assert.True(await ledger.TryDecideAsync(Samples.Discarding(Samples.BenTre2011, 1), pointers with { Reviewed = 1 }, [], Samples.Token));

        bool again = await ledger.TryDecideAsync(Samples.Correction(Samples.BenTre2011, 1), pointers with { Reviewed = 1 }, [], Samples.Token);

        Assert.False(again);
        Assert.Equal([Samples.Discarding(Samples.BenTre2011, 1)], await ledger.FigureDecisionsAsync(Samples.BenTre2011, 9, Samples.Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ledger.TryDecideAsync(Samples.Correction(Samples.BenTre2011, 3), pointers with { Reviewed = 2 }, [], Samples.Token));
    }

    protected abstract Task<ISubmissionLedger> OpenAsync();

    private static async Task<ReportPointers> PointersAsync(ISubmissionLedger ledger)
    {
        Submission? added = await ledger.TryAddAsync(Samples.Minimal(Samples.BenTre2011, 1), Samples.Token);
        Assert.NotNull(added);
        Assert.True(await ledger.TryCommitAsync(added, Samples.Pointers(Samples.BenTre2011, 1, null), Samples.Token));
        return (await ledger.FindPointersAsync(Samples.BenTre2011, Samples.Token))!;
    }
}
