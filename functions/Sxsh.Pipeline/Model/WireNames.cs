using System.Collections.Frozen;
using System.Text.Json;

namespace Sxsh.Pipeline.Model;

/// <summary>Names of enum members in JSON, tables and addresses: issue codes in kebab case (<c>not-a-number</c>), all others in snake case (<c>approx_less</c>).</summary>
public static class WireNames
{
    /// <summary>The name of a member.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="value">A defined member.</param>
    /// <returns>Its name.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[value];

    /// <summary>Reads a name.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="name">The name, exactly as <see cref="Of"/> writes it.</param>
    /// <param name="value">The member, or the default.</param>
    /// <returns><see langword="true"/> if there is such a member.</returns>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is not null && Table<T>.Values.TryGetValue(name, out value);
    }

    /// <summary>Reads a name that our own store wrote.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="name">The name.</param>
    /// <returns>The member.</returns>
    /// <exception cref="FormatException">There is no such member.</exception>
    public static T Parse<T>(string? name)
        where T : struct, Enum =>
        TryParse(name, out T value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}.");

    /// <summary>The naming policy for an enum.</summary>
    /// <param name="type">An enum of the model.</param>
    /// <returns>Kebab case for <see cref="IssueCode"/>, else snake case.</returns>
    public static JsonNamingPolicy PolicyFor(Type type) =>
        type == typeof(IssueCode) ? JsonNamingPolicy.KebabCaseLower : JsonNamingPolicy.SnakeCaseLower;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => PolicyFor(typeof(T)).ConvertName(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
