using Sxsh.Fuzz;
using Sxsh.Fuzz.Mutation;
using Sxsh.Fuzz.Runs;
using Xunit;

namespace Sxsh.Pipeline.Tests.Fuzz;

/// <summary>Mutants of the sample reports through the check: every one ends in an answer that keeps the rules, within 10 s and 512 MB.</summary>
[Trait("Needs", "children")]
public sealed class FuzzTests
{
    private const int Seed = 2026;

    [Fact]
    public async Task Check_500Mutants_EveryOneEndsInAnAnswer() =>
        AssertAllAnswered(500, await RunAsync(new FuzzOptions { Seed = Seed, Count = 500 }));

    [Fact(Explicit = true)]
    public async Task Check_20000Mutants_EveryOneEndsInAnAnswer() =>
        AssertAllAnswered(20_000, await RunAsync(new FuzzOptions { Seed = Seed + 1, Count = 20_000, Jobs = Math.Clamp(Environment.ProcessorCount, 1, 8) }));

    [Fact(Explicit = true)]
    public async Task Check_EveryNamedAttack_EndsInAnAnswer()
    {
        FuzzSummary summary = await RunAsync(new FuzzOptions { Piece = "all" });

        Assert.Equal(SetPieces.All.Select(piece => piece.Name), summary.Verdicts.Select(verdict => verdict.Name));
        Assert.True(summary.Failures.Count == 0, summary.ToText());
    }

    private static async Task<FuzzSummary> RunAsync(FuzzOptions options)
    {
        FuzzSummary summary = await new FuzzSession(options, TextWriter.Null).RunAsync(TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage(summary.ToText());
        return summary;
    }

    private static void AssertAllAnswered(int count, FuzzSummary summary)
    {
        Assert.Equal(count, summary.Verdicts.Count);
        Assert.True(summary.Failures.Count == 0, summary.ToText());
        Assert.True(summary.Verdicts.Count(verdict => verdict.Outcome == MutantOutcome.Done) * 5 > summary.Verdicts.Count, "Hardly any mutant gets as far as its values.\n" + summary.ToText());
    }
}
