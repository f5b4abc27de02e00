using System.Globalization;
using System.Text;
using Azure;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Columns that tables have no type for, and columns that must be there.</summary>
internal static class EntityColumns
{
    private const string NumberSuffix = "Number";

    /// <summary>Sets a text column. A text that is too long is cut, half of a surrogate pair is replaced: the service takes neither.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <param name="text">The text; <see langword="null"/> for none.</param>
    public static void SetText(this TableEntity entity, string name, string? text)
    {
        string? cut = LongText.Cut(text);
        entity[name] = cut is null ? null : WithoutHalfPairs(cut);
    }

    /// <summary>Sets a decimal: as a text that keeps every digit, and as a floating-point number beside it for tools that read the table directly.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <param name="value">The value; <see langword="null"/> for none.</param>
    public static void SetDecimal(this TableEntity entity, string name, decimal? value)
    {
        entity[name] = value?.ToString(CultureInfo.InvariantCulture);
        entity[name + NumberSuffix] = (double?)value;
    }

    /// <summary>A decimal.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <returns>The value; <see langword="null"/> if there is none.</returns>
    public static decimal? GetDecimal(this TableEntity entity, string name) =>
        entity.GetString(name) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>A text that every row has.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The row has none: it was not written by us.</exception>
    public static string RequireText(this TableEntity entity, string name) => entity.GetString(name) ?? throw Missing(entity, name);

    /// <summary>A number that every row has.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The row has none: it was not written by us.</exception>
    public static int RequireInt32(this TableEntity entity, string name) => entity.GetInt32(name) ?? throw Missing(entity, name);

    /// <summary>An instant that every row has.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <returns>The instant, UTC.</returns>
    /// <exception cref="FormatException">The row has none: it was not written by us.</exception>
    public static DateTimeOffset RequireInstant(this TableEntity entity, string name) => entity.GetDateTimeOffset(name) ?? throw Missing(entity, name);

    /// <summary>The version of an entity that was just written.</summary>
    /// <param name="response">The answer to the write.</param>
    /// <returns>The ETag as text.</returns>
    public static string ETagOf(Response response) => response.Headers.ETag?.ToString() ?? throw new FormatException("The table service sent no ETag.");

    /// <summary>The error for a column that is missing.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The column.</param>
    /// <returns>The error, to be thrown.</returns>
    public static FormatException Missing(TableEntity entity, string name) => new($"Row {entity.PartitionKey} {entity.RowKey} has no {name}.");

    private static string WithoutHalfPairs(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out int length) != System.Buffers.OperationStatus.Done)
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            }

            at += length;
        }

        return text;
    }
}
