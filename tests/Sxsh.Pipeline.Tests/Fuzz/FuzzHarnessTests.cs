using Sxsh.Fuzz;
using Sxsh.Fuzz.Checking;
using Sxsh.Fuzz.Mutation;
using Sxsh.Fuzz.Runs;
using Xunit;

namespace Sxsh.Pipeline.Tests.Fuzz;

/// <summary>A child that does wrong on purpose with one mutant of three: that one is blamed, and the other two are judged as ever.</summary>
public sealed class FuzzHarnessTests : IDisposable
{
    private readonly DirectoryInfo _failures = Directory.CreateTempSubdirectory("sxsh-fuzz-test-");

    [Theory]
    [InlineData("crash", nameof(MutantOutcome.Crash), "A crash on purpose.")]
    [InlineData("die", nameof(MutantOutcome.Crash), "exit code 7")]
    [InlineData("overflow", nameof(MutantOutcome.Crash), "Stack overflow")]
    [InlineData("hang", nameof(MutantOutcome.Hang), "No answer")]
    [InlineData("memory", nameof(MutantOutcome.Memory), "OutOfMemory")]
    [InlineData("write", nameof(MutantOutcome.WrongAnswer), "A file was written: left.txt")]
    [InlineData("network", nameof(MutantOutcome.WrongAnswer), "The network was used")]
    [InlineData("lie", nameof(MutantOutcome.WrongAnswer), "The counts differ from the observations")]
    [InlineData("waver", nameof(MutantOutcome.WrongAnswer), "The same bytes gave two answers.")]
    public async Task RunAsync_AChildThatDoesWrong_BlamesTheMutantAndGoesOn(string mode, string outcome, string account)
    {
        FuzzSummary summary = await RunAsync(mode, mode == "hang" ? TimeSpan.FromSeconds(3) : TimeSpan.FromSeconds(30), 512);

        Assert.Equal(["first", "bad", "last"], summary.Verdicts.Select(verdict => verdict.Name));
        Assert.Equal([MutantOutcome.Done, Enum.Parse<MutantOutcome>(outcome), MutantOutcome.Done], summary.Verdicts.Select(verdict => verdict.Outcome));
        Assert.Contains(account, summary.Verdicts[1].Account, StringComparison.Ordinal);
        Assert.Equal(["piece-bad.bin", "piece-bad.txt"], _failures.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Contains($"{outcome}: ", summary.ToText(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task RunAsync_AChildThatWaitsForever_IsNotWaitedFor()
    {
        FuzzSummary summary = await RunAsync("wait", TimeSpan.FromSeconds(3), 512);

        Assert.Equal(MutantOutcome.Hang, summary.Verdicts[1].Outcome);
    }

    [Fact]
    public async Task RunAsync_AFileWrittenElsewhere_IsRefusedByTheSystemOrFound()
    {
        FuzzSummary summary = await RunAsync("write-elsewhere", TimeSpan.FromSeconds(30), 512);

        Assert.True(summary.Verdicts[1].HasFailed);
        Assert.Single(summary.Failures);
    }

    [Fact]
    public async Task RunAsync_MuchMemoryWithinTheBudget_IsMeasuredAndNotBlamedOnTheNext()
    {
        FuzzSummary summary = await RunAsync("fill", TimeSpan.FromSeconds(30), 512);

        Assert.Empty(summary.Failures);
        Assert.InRange(summary.Verdicts[1].PeakBytes, 240L << 20, 512L << 20);
        Assert.InRange(summary.Verdicts[2].PeakBytes, 1, summary.Verdicts[1].PeakBytes - (100L << 20));
    }

    public void Dispose() => _failures.Delete(recursive: true);

    private Task<FuzzSummary> RunAsync(string mode, TimeSpan time, int megabytes)
    {
        FuzzOptions options = new() { SelfTest = mode, TimeBudget = time, MemoryBudget = megabytes * 1024L * 1024, FailureFolder = _failures.FullName };
        byte[] report = "Chỉ tiêu;Đơn vị tính;Năm 2011\nSố lớp tập huấn về SXSH;lớp;5\n"u8.ToArray();
        Mutant mutant = new("first", "by hand", "none", "a.csv", "ben-tre", "2011", report);
        Mutant[] mutants = [mutant, mutant with { Name = "bad", Province = BadTarget.Trigger }, mutant with { Name = "last" }];
        return new FuzzSession(options, TextWriter.Null).RunAsync([.. mutants.Select(one => (Func<Mutant>)(() => one))], TestContext.Current.CancellationToken);
    }
}
