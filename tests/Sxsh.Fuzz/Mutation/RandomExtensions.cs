namespace Sxsh.Fuzz.Mutation;

internal static class RandomExtensions
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>True once in a number of times.</summary>
    public static bool OneIn(this Random random, int times) => random.Next(times) == 0;
}
