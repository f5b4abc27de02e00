using System.Diagnostics;
using Sxsh.Benchmarks.Parts;
using Sxsh.Benchmarks.Results;

namespace Sxsh.Benchmarks;

/// <summary>Runs the parts one after the other, prints their tables, and writes them into the README if the run was a full one of its parts.</summary>
/// <param name="options">What to run.</param>
public sealed class BenchmarkRun(BenchmarkOptions options)
{
    /// <summary>Runs.</summary>
    /// <param name="cancellationToken">Stops; what was started is ended.</param>
    /// <returns>A task that ends when all is measured and everything that was started has ended.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        await using Workplace workplace = new(options.IsQuick);
        string machine = await MachineDescription.WriteAsync(cancellationToken);
        Console.WriteLine(machine);
        foreach (IPart part in AllParts.Create().Where(part => options.Only.Count == 0 || options.Only.Contains(part.Name)))
        {
            long begun = Stopwatch.GetTimestamp();
            IReadOnlyList<Figure> figures = await part.RunAsync(workplace, cancellationToken);
            string table = FigureTable.Write(part, figures);
            Console.WriteLine($"{table}\n({part.Name}: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s)\n");
            if (!options.IsQuick)
            {
                ReadmeTables.Replace(part.Name, $"{machine}\n{table}");
            }
        }

        Console.WriteLine($"All in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
    }
}
