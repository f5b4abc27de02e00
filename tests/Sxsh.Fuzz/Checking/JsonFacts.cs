using System.Buffers;
using System.Text.Json;

namespace Sxsh.Fuzz.Checking;

/// <summary>What the JSON of an answer tells; read on the way, as all of it in memory would be charged to the check.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Observations">How many observations it lists.</param>
/// <param name="Issues">How many findings it lists.</param>
internal sealed record JsonFacts(string? Outcome, int Observations, int Issues)
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonFacts Of(ReadOnlySequence<byte> json)
    {
        Utf8JsonReader reader = new(json);
        JsonFacts facts = new(null, 0, 0);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            string? name = reader.GetString();
            reader.Read();
            facts = name switch
            {
                "outcome" => facts with { Outcome = reader.GetString() },
                "observations" => facts with { Observations = Entries(ref reader) },
                "issues" => facts with { Issues = Entries(ref reader) },
                _ => facts,
            };
        }

        return facts;
    }

    private static int Entries(ref Utf8JsonReader array)
    {
        int entries = 0;
        while (array.Read() && array.TokenType != JsonTokenType.EndArray)
        {
            entries++;
            array.Skip();
        }

        return entries;
    }
}
