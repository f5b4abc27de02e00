using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Receipts as JSON: one flat object of texts. White space between them is nobody's matter; everything else is.</summary>
public static class ReceiptJson
{
    private const string Kind = "kind";
    private const string Hash = "hash";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    /// <summary>Writes a receipt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <returns>Its JSON, indented, with a line feed at the end.</returns>
    public static string Write(Receipt receipt)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString(Kind, Receipt.Kind);
            for (int i = 0; i < Receipt.Names.Count; i++)
            {
                json.WriteString(Receipt.Names[i], receipt.Fields[i]);
            }

            json.WriteString(Hash, receipt.Hash);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Tells whether a text says that it is a receipt, sound or not.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it has the kind of a receipt.</returns>
    public static bool IsReceipt(string text) => text.Contains("sxsh-receipt", StringComparison.Ordinal);

    /// <summary>Reads a receipt; whether its hash holds is another question.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="receipt">The receipt, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> if it has not exactly the fields of a receipt.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out Receipt? receipt)
    {
        receipt = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            List<KeyValuePair<string, string?>> all = document.RootElement.ValueKind == JsonValueKind.Object
                ? [.. document.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value.GetString()))]
                : [];
            if (all.Select(member => member.Key).SequenceEqual([Kind, .. Receipt.Names, Hash]) && all[0].Value == Receipt.Kind && all[^1].Value is { } hash)
            {
                receipt = new Receipt([.. all.Skip(1).SkipLast(1).Select(member => member.Value)], hash);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Somebody wrote it by hand.
        }

        return receipt is not null;
    }
}
