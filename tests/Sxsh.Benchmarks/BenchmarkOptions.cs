using System.Diagnostics.CodeAnalysis;
using Sxsh.Benchmarks.Parts;

namespace Sxsh.Benchmarks;

/// <summary>What a run is asked to do.</summary>
/// <param name="Only">Names of the parts to run; empty for all.</param>
/// <param name="IsQuick">Few rounds and small inputs: shows that everything works, but its figures say little. Nothing is written into the README.</param>
public sealed record BenchmarkOptions(IReadOnlyList<string> Only, bool IsQuick)
{
    /// <summary>How to call the program.</summary>
    public static string Usage => $"Usage: run.sh [--only NAME]... [--quick]\nNames: {string.Join(", ", AllParts.Names)}";

    /// <summary>Reads the arguments.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="options">What they ask for.</param>
    /// <returns><see langword="false"/> if they are not understood.</returns>
    public static bool TryParse(IReadOnlyList<string> args, [NotNullWhen(true)] out BenchmarkOptions? options)
    {
        options = null;
        List<string> only = [];
        bool isQuick = false;
        for (int i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--quick":
                    isQuick = true;
                    break;
                case "--only" when i + 1 < args.Count && AllParts.Names.Contains(args[i + 1], StringComparer.Ordinal):
                    only.Add(args[++i]);
                    break;
                default:
                    return false;
            }
        }

        options = new BenchmarkOptions(only, isQuick);
        return true;
    }
}
