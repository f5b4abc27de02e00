using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Sxsh.Testing;

namespace Sxsh.Fuzz;

/// <summary>What a run does.</summary>
internal sealed record FuzzOptions
{
    public const string Usage =
        "Sxsh.Fuzz [--seed S] [--count N] [--first N] [--only N] [--piece NAME|all] [--jobs J] [--seconds S] [--megabytes M] [--self-test crash|die|hang|wait|memory|write|network|lie]";

    /// <summary>Together with its number it makes a mutant.</summary>
    public int Seed { get; init; } = 2026;

    /// <summary>Number of the first mutant.</summary>
    public int First { get; init; }

    /// <summary>How many mutants.</summary>
    public int Count { get; init; } = 500;

    /// <summary>A set piece of <see cref="Mutation.SetPieces"/>, or <c>all</c>, instead of mutants.</summary>
    public string? Piece { get; init; }

    /// <summary>Children at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Longest time of one check.</summary>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest resident set during one check.</summary>
    public long MemoryBudget { get; init; } = 512L * 1024 * 1024;

    /// <summary>What the child does wrong on purpose; <see langword="null"/> for the real check.</summary>
    public string? SelfTest { get; init; }

    /// <summary>Where mutants that fail are kept.</summary>
    public string FailureFolder { get; init; } = RepositoryRoot.Combine("artifacts", "fuzz");

    public static bool TryParse(string[] args, out FuzzOptions options, [NotNullWhen(false)] out string? problem)
    {
        options = new FuzzOptions();
        for (int at = 0; at < args.Length; at += 2)
        {
            if (at + 1 == args.Length || Apply(options, args[at], args[at + 1]) is not { } next)
            {
                problem = $"{args[at]}?\n{Usage}";
                return false;
            }

            options = next;
        }

        problem = null;
        return true;
    }

    private static FuzzOptions? Apply(FuzzOptions options, string name, string value)
    {
        bool isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return name switch
        {
            "--seed" when isNumber => options with { Seed = number },
            "--count" when isNumber => options with { Count = number },
            "--first" when isNumber => options with { First = number },
            "--only" when isNumber => options with { First = number, Count = 1 },
            "--piece" => options with { Piece = value },
            "--jobs" when isNumber && number > 0 => options with { Jobs = number },
            "--seconds" when isNumber && number > 0 => options with { TimeBudget = TimeSpan.FromSeconds(number) },
            "--megabytes" when isNumber && number > 0 => options with { MemoryBudget = number * 1024L * 1024 },
            "--self-test" => options with { SelfTest = value },
            _ => null,
        };
    }
}
