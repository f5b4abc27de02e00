using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>SHA-256 over fields in a form that has one reading only: each field is its length in UTF-8 bytes, a colon, those bytes and a line feed; an absent field is a dash and a line feed. Specified in functions/decisions/0008-audit-and-receipts.md.</summary>
public sealed class CanonicalHash : IDisposable
{
    private const int FlushAt = 64 * 1024;
    private const int MostDigits = 11;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt);

    /// <summary>Begins with the hash of what came before.</summary>
    /// <param name="previous">64 lower-case hexadecimal digits; their 32 bytes are hashed, before all fields.</param>
    /// <returns>This.</returns>
    public CanonicalHash After(string previous)
    {
        _buffer.Write(Convert.FromHexString(previous));
        return this;
    }

    /// <summary>Adds a text, as it stands; half of a surrogate pair counts as U+FFFD.</summary>
    /// <param name="text">The text; <see langword="null"/> for an absent field.</param>
    /// <returns>This.</returns>
    public CanonicalHash Add(string? text)
    {
        if (text is null)
        {
            _buffer.Write("-\n"u8);
            return this;
        }

        int length = Encoding.UTF8.GetByteCount(text);
        Span<byte> space = _buffer.GetSpan(MostDigits + length + 2);
        Utf8Formatter.TryFormat(length, space, out int at);
        space[at++] = (byte)':';
        at += Encoding.UTF8.GetBytes(text, space[at..]);
        space[at++] = (byte)'\n';
        _buffer.Advance(at);
        if (_buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }

        return this;
    }

    /// <summary>Adds a whole number, in decimal digits.</summary>
    /// <param name="number">The number; <see langword="null"/> for an absent field.</param>
    /// <returns>This.</returns>
    public CanonicalHash Add(long? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a decimal, digit for digit in the invariant form.</summary>
    /// <param name="number">The number; <see langword="null"/> for an absent field.</param>
    /// <returns>This.</returns>
    public CanonicalHash Add(decimal? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds an instant, see <see cref="TextOf"/>.</summary>
    /// <param name="instant">The instant; <see langword="null"/> for an absent field.</param>
    /// <returns>This.</returns>
    public CanonicalHash Add(DateTimeOffset? instant) => Add(instant is { } at ? TextOf(at) : null);

    /// <summary>Ends it.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string End()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <summary>An instant in UTC with seven decimals, <c>2026-11-26T07:08:09.1234567Z</c>.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The text.</returns>
    public static string TextOf(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Flush()
    {
        _hash.AppendData(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
