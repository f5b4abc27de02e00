using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Sxsh.Fuzz.Mutation;

namespace Sxsh.Fuzz.Runs;

/// <summary>Makes mutants, has them checked by children, and keeps those that fail.</summary>
/// <param name="options">What to do.</param>
/// <param name="output">Told from time to time how far it is.</param>
internal sealed class FuzzSession(FuzzOptions options, TextWriter output)
{
    private const int TellEvery = 500;

    /// <summary>Runs the mutants, or the set pieces, that the options name.</summary>
    public Task<FuzzSummary> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Piece is { } piece)
        {
            return RunAsync([.. SetPieces.All.Where(candidate => piece == "all" || candidate.Name == piece).Select(candidate => (Func<Mutant>)candidate.Make)], cancellationToken);
        }

        MutantFactory factory = new(options.Seed);
        return RunAsync([.. Enumerable.Range(options.First, options.Count).Select(number => (Func<Mutant>)(() => factory.Make(number)))], cancellationToken);
    }

    /// <summary>Runs any mutants.</summary>
    /// <param name="mutants">Makes them; each is made once.</param>
    /// <param name="cancellationToken">Stops after the mutants in hand; what is known by then is the summary.</param>
    public async Task<FuzzSummary> RunAsync(IReadOnlyList<Func<Mutant>> mutants, CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ConcurrentQueue<int> waiting = new(Enumerable.Range(0, mutants.Count));
        MutantVerdict?[] verdicts = new MutantVerdict?[mutants.Count];
        int ended = 0;
        await Task.WhenAll(Enumerable.Range(0, options.Jobs).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return new FuzzSummary([.. verdicts.OfType<MutantVerdict>()], mutants.Count, watch.Elapsed);

        async Task WorkAsync()
        {
            ChildProcess? child = null;
            try
            {
                while (!cancellationToken.IsCancellationRequested && waiting.TryDequeue(out int next))
                {
                    Mutant mutant = mutants[next]();
                    child ??= await StartAsync(cancellationToken);
                    MutantVerdict verdict = await child.CheckAsync(mutant, cancellationToken);
                    if (verdict.HasFailed || !child.MeasuresEachPeak)
                    {
                        child.Dispose();
                        child = null;
                    }

                    verdicts[next] = verdict.HasFailed ? await FailedAsync(mutant, verdict, cancellationToken) : verdict;
                    Tell(Interlocked.Increment(ref ended), mutants.Count);
                }
            }
            catch (OperationCanceledException)
            {
                // What was in hand has no verdict; the summary says how many those are.
            }
            finally
            {
                child?.Dispose();
            }
        }
    }

    private async Task<MutantVerdict> FailedAsync(Mutant mutant, MutantVerdict verdict, CancellationToken cancellationToken)
    {
        if (verdict.Outcome is MutantOutcome.Hang or MutantOutcome.Memory)
        {
            // The machine may have been busy, or the mutants before may have left something: alone, in a child of its own, it is judged for good.
            using ChildProcess alone = await StartAsync(cancellationToken);
            MutantVerdict again = await alone.CheckAsync(mutant, cancellationToken);
            if (!again.HasFailed)
            {
                return again with { WasDisturbed = true };
            }

            verdict = again;
        }

        Directory.CreateDirectory(options.FailureFolder);
        string name = int.TryParse(mutant.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"seed-{options.Seed}-only-{mutant.Name}" : $"piece-{mutant.Name}";
        string path = Path.Combine(options.FailureFolder, name);
        await File.WriteAllBytesAsync(path + ".bin", mutant.Bytes, CancellationToken.None);
        string replay = name.StartsWith("piece", StringComparison.Ordinal) ? $"--piece {mutant.Name}" : $"--seed {options.Seed} --only {mutant.Name}";
        string account = $"{verdict.Outcome} · {mutant.Kind} · {mutant.Origin}\nreplay: dotnet run --project tests/Sxsh.Fuzz -- {replay}\nfile name: {mutant.FileName}\nprovince: {mutant.Province}\nperiod: {mutant.Period}\n\n{verdict.Account}\n";
        await File.WriteAllTextAsync(path + ".txt", account, CancellationToken.None);
        return verdict;
    }

    private async Task<ChildProcess> StartAsync(CancellationToken cancellationToken)
    {
        ChildProcess child = new(options);
        try
        {
            await child.ReadyAsync(cancellationToken);
            return child;
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    private void Tell(int ended, int count)
    {
        if (ended % TellEvery == 0)
        {
            output.WriteLine($"{ended} of {count}");
        }
    }
}
