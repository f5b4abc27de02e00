using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Model;

/// <summary>
/// The English texts of findings. What is kept and sent is the Vietnamese text; the English one is made from it where it is asked for, with what the Vietnamese text names.
/// The wording is in <c>english.json</c>, built into the assembly: <c>{0}</c> stands for words of the report, <c>[0]</c> for words of the system, which are told in English too.
/// </summary>
public static partial class EnglishWording
{
    private const string Resource = "Sxsh.Pipeline.Model.english.json";
    private const int MostNested = 4;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<IssueCode>(WireNames.PolicyFor(typeof(IssueCode))) } };
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly Book Read = ReadBook();

    private static readonly FrozenDictionary<IssueCode, MessageTemplate> Templates =
        Read.Findings.Keys.ToFrozenDictionary(code => code, code => new MessageTemplate(IssueMessages.Template(code)));

    private static readonly (MessageTemplate Vietnamese, string English)[] Phrases = [.. Read.Phrases.Select(phrase => (new MessageTemplate(phrase.Vi), phrase.En))];

    private static readonly FrozenDictionary<string, string> Names = Catalogue.BuiltIn.Indicators
        .DistinctBy(indicator => indicator.NameVi)
        .ToFrozenDictionary(indicator => indicator.NameVi, indicator => indicator.NameEn, StringComparer.Ordinal);

    /// <summary>The English text of a finding.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">Its Vietnamese text, as <see cref="IssueMessages.Vietnamese"/> made it.</param>
    /// <returns>The text; the Vietnamese one if it was made by a wording that is no longer in use.</returns>
    public static string Of(IssueCode code, string message) =>
        Templates.TryGetValue(code, out MessageTemplate? template) && template.Read(message) is { } named ? Fill(Read.Findings[code], named, 0) : message;

    /// <summary>The English text of a finding, with places <c>{0}</c>, <c>{1}</c> … for what it names.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The text.</returns>
    public static string Template(IssueCode code) => Words().Replace(Read.Findings[code], "{$1}");

    /// <summary>What the system says of a part of a report, in English.</summary>
    /// <param name="phrase">The Vietnamese text.</param>
    /// <returns>The text; the Vietnamese one if it is none of the system's.</returns>
    public static string OfPhrase(string phrase) => Word(phrase, 0);

    private static string Fill(string english, IReadOnlyDictionary<int, string> named, int depth) => Place().Replace(english, place =>
        place.Groups["text"] is { Success: true } text ? named[int.Parse(text.ValueSpan, CultureInfo.InvariantCulture)]
        : place.Groups["words"] is { Success: true } words ? Word(named[int.Parse(words.ValueSpan, CultureInfo.InvariantCulture)], depth)
        : place.Value[..1]);

    private static string Word(string words, int depth)
    {
        if (Names.TryGetValue(words, out string? name))
        {
            return name;
        }

        if (Number().IsMatch(words) && decimal.TryParse(words, NumberStyles.Number, Vietnamese, out decimal number))
        {
            return number.ToString("#,0.############################", CultureInfo.InvariantCulture);
        }

        foreach ((MessageTemplate vietnamese, string english) in depth < MostNested ? Phrases : [])
        {
            if (vietnamese.Read(words) is { } named)
            {
                return Fill(english, named, depth + 1);
            }
        }

        return words;
    }

    private static Book ReadBook()
    {
        using Stream content = typeof(EnglishWording).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in this assembly.");
        return JsonSerializer.Deserialize<Book>(content, Options) ?? throw new InvalidOperationException($"{Resource} is empty.");
    }

    [GeneratedRegex(@"\{(?<text>[0-9])\}|\[(?<words>[0-9])\]|\{\{|\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\[([0-9])\]", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^[−-]?[0-9.]+(?:,[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    private sealed record Book(IReadOnlyDictionary<IssueCode, string> Findings, IReadOnlyList<Phrase> Phrases);

    private sealed record Phrase(string Vi, string En);
}
