using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>What else is to be known of an audit event: short texts under names, in the order in which they were added. Never the contents of a report, never a secret.</summary>
public sealed record AuditDetails
{
    /// <summary>Longest text, in UTF-16 units; what is longer ends in "…".</summary>
    public const int MaxLength = 500;

    private AuditDetails(IReadOnlyList<KeyValuePair<string, string>> all) => All = all;

    /// <summary>No details.</summary>
    public static AuditDetails None { get; } = new([]);

    /// <summary>The details in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All { get; }

    /// <summary>The text under a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The text; <see langword="null"/> if there is none.</returns>
    public string? this[string name] => All.FirstOrDefault(detail => detail.Key == name).Value;

    /// <summary>Details as they were kept, exactly.</summary>
    /// <param name="all">Names and texts in order.</param>
    /// <returns>The details.</returns>
    public static AuditDetails Kept(IEnumerable<KeyValuePair<string, string>> all) => new([.. all]);

    /// <summary>Adds a detail. The text is composed (NFC), made one line and cut, so that it is kept and hashed as it stands.</summary>
    /// <param name="name">Camel case: ASCII letters and digits, at most 32, a small letter first.</param>
    /// <param name="text">The text; nothing is added for <see langword="null"/>.</param>
    /// <returns>The details with it.</returns>
    /// <exception cref="ArgumentException">The name has another form or is taken.</exception>
    public AuditDetails With(string name, string? text)
    {
        if (name.Length is 0 or > 32 || !char.IsAsciiLetterLower(name[0]) || !name.All(char.IsAsciiLetterOrDigit) || this[name] is not null)
        {
            throw new ArgumentException($"'{name}' is no free name of a detail.", nameof(name));
        }

        return text is null ? this : new AuditDetails([.. All, KeyValuePair.Create(name, OneLine(text))]);
    }

    /// <summary>Makes a text fit to be kept and hashed: composed, without control characters and halves of pairs, and cut.</summary>
    /// <param name="text">The text.</param>
    /// <returns>One line of at most <see cref="MaxLength"/> units.</returns>
    public static string OneLine(string text)
    {
        StringBuilder line = new();
        foreach (Rune rune in VietnameseText.Compose(text).EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength >= MaxLength)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return line.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(AuditDetails? other) => other is not null && All.SequenceEqual(other.All);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(All.Count, (hash, detail) => HashCode.Combine(hash, detail.Key, detail.Value));
}
