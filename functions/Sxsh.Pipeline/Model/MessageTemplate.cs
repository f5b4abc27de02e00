using System.Globalization;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>A text with places <c>{0}</c>, <c>{1}</c> … for what it names; braces that stand for themselves are doubled, as in <see cref="string.Format(string, object?)"/>.</summary>
internal sealed class MessageTemplate
{
    // What stands before the places and after the last: one more than there are places.
    private readonly List<string> _texts = [];
    private readonly List<int> _places = [];

    /// <summary>Takes a template apart.</summary>
    /// <param name="template">The template.</param>
    public MessageTemplate(string template)
    {
        StringBuilder text = new();
        for (int at = 0; at < template.Length; at++)
        {
            char character = template[at];
            bool isDoubled = at + 1 < template.Length && template[at + 1] == character;
            if (character == '{' && !isDoubled)
            {
                int end = template.IndexOf('}', at);
                _texts.Add(text.ToString());
                _places.Add(int.Parse(template.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture));
                text.Clear();
                at = end;
            }
            else
            {
                text.Append(character);
                at += character is '{' or '}' && isDoubled ? 1 : 0;
            }
        }

        _texts.Add(text.ToString());
    }

    /// <summary>Finds what a text names.</summary>
    /// <param name="message">A text.</param>
    /// <returns>What stands at each place; <see langword="null"/> if the text was not made by this template.</returns>
    public IReadOnlyDictionary<int, string>? Read(string message)
    {
        if (!message.StartsWith(_texts[0], StringComparison.Ordinal))
        {
            return null;
        }

        Dictionary<int, string> named = [];
        int at = _texts[0].Length;
        for (int place = 0; place < _places.Count; place++)
        {
            string next = _texts[place + 1];
            bool isLast = place + 1 == _places.Count;
            int end = isLast ? message.Length - next.Length
                : named.TryGetValue(_places[place], out string? known) ? at + known.Length
                : message.IndexOf(next, at, StringComparison.Ordinal);
            if (end < at || !message.AsSpan(end).StartsWith(next, StringComparison.Ordinal) || !named.TryAdd(_places[place], message[at..end]) && named[_places[place]] != message[at..end])
            {
                return null;
            }

            at = end + next.Length;
        }

        return at == message.Length ? named : null;
    }
}
