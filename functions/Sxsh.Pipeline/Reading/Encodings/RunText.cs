using System.Text;

namespace Sxsh.Pipeline.Reading.Encodings;

/// <summary>Joins runs of text that may be set in different fonts; what is set in an old font is turned into Unicode.</summary>
internal sealed class RunText
{
    private readonly StringBuilder _text = new();
    private StringBuilder? _original;

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>The text in Unicode, without white space around it.</summary>
    public string Text => _text.ToString().Trim();

    /// <summary>The text as it is stored, without white space around it; <see langword="null"/> where nothing had to be changed.</summary>
    public string? Original => _original?.ToString().Trim();

    /// <summary>Adds a run.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="font">Its font; <see langword="null"/> if none is stated.</param>
    public void Append(string text, string? font)
    {
        string decoded = LegacyFont.Decode(text, font);
        if (_original is null && !ReferenceEquals(decoded, text))
        {
            _original = new StringBuilder(_text.ToString());
        }

        _original?.Append(text);
        _text.Append(decoded);
    }

    /// <summary>Adds text that is joined already.</summary>
    public void Append(RunText other)
    {
        if (_original is null && other._original is not null)
        {
            _original = new StringBuilder(_text.ToString());
        }

        _original?.Append(other._original ?? other._text);
        _text.Append(other._text);
    }

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        _text.Clear();
        _original = null;
    }

    /// <summary>The lines of the text.</summary>
    public IEnumerable<(string Text, string? Original)> Lines()
    {
        string[] lines = _text.ToString().Split('\n');
        string[]? originals = _original?.ToString().Split('\n');
        return lines.Select((line, at) => (line, originals?.Length == lines.Length ? originals[at] : null));
    }
}
