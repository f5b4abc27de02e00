namespace Sxsh.Pipeline.Mapping.Narrative;

/// <summary>Looks for words among tokens.</summary>
internal static class TokenWords
{
    /// <summary>Whether words stand one after the other at a place.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Where the first must stand.</param>
    /// <param name="end">Token before which the last must stand.</param>
    /// <param name="words">The words, flat.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public static bool StandAt(List<TextToken> tokens, int at, int end, string[] words)
    {
        if (at + words.Length > end)
        {
            return false;
        }

        for (int index = 0; index < words.Length; index++)
        {
            if (tokens[at + index].Text != words[index])
            {
                return false;
            }
        }

        return true;
    }
}
