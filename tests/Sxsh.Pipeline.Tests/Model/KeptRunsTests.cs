using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class KeptRunsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly RunId Old = new("aa");
    private static readonly RunId New = new("bb");

    [Fact]
    public void Begun_NewRun_ComesLast() =>
        Assert.Equal([Old, New], KeptRuns.None.Begun(Old, Noon).Begun(New, Noon).All.Select(kept => kept.Run));

    [Fact]
    public void Begun_MarkedRun_BeginsAnewAndLosesItsMark()
    {
        KeptRuns runs = KeptRuns.None.Begun(Old, Noon).Begun(New, Noon).Marked(_ => false, Noon);

        KeptRun again = runs.Begun(Old, Noon.AddDays(8)).All[0];

        Assert.Equal(new KeptRun(Old, Noon.AddDays(8), null), again);
    }

    [Fact]
    public void Including_KnownRun_ChangesNothing()
    {
        KeptRuns runs = KeptRuns.None.Begun(Old, Noon);

        Assert.Equal(runs, runs.Including(Old, Noon.AddDays(1)));
        Assert.Equal([New, Old], runs.Including(New, Noon).All.Select(kept => kept.Run));
    }

    [Fact]
    public void Marked_SeenAgain_KeepsTheFirstTime()
    {
        KeptRuns marked = KeptRuns.None.Begun(Old, Noon).Marked(_ => false, Noon.AddDays(1));

        Assert.Equal(marked, marked.Marked(_ => false, Noon.AddDays(2)));
        Assert.Equal(Noon.AddDays(1), marked.All[0].UnreferencedSince);
    }

    [Fact]
    public void Marked_ReferencedAgain_LosesTheMark() =>
        Assert.Null(KeptRuns.None.Begun(Old, Noon).Marked(_ => false, Noon).Marked(_ => true, Noon.AddDays(9)).All[0].UnreferencedSince);

    [Fact]
    public void Without_Run_KeepsTheOthers() =>
        Assert.Equal(KeptRuns.None.Begun(New, Noon), KeptRuns.None.Begun(Old, Noon).Begun(New, Noon).Without(Old));
}
