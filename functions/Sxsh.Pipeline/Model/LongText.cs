using System.Diagnostics.CodeAnalysis;

namespace Sxsh.Pipeline.Model;

/// <summary>How long the texts of an observation may be: as long as storage keeps them, so that what was stored and what is read again are the same.</summary>
public static class LongText
{
    /// <summary>Longest text, in characters. A column of a table takes 32,768.</summary>
    public const int Longest = 32_000;

    /// <summary>Cuts a text that is too long, never between the halves of a surrogate pair.</summary>
    /// <param name="text">The text; <see langword="null"/> for none.</param>
    /// <returns>The text, or its beginning.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text) => text is not { Length: > Longest } ? text
        : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
        : text[..Longest];
}
