using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The columns that say where in a report something was read.</summary>
internal static class SourceColumns
{
    private const string Sheet = "SourceSheet";
    private const string Cell = "SourceCell";
    private const string Start = "SourceStart";
    private const string Length = "SourceLength";
    private const string Quote = "SourceQuote";

    /// <summary>Sets the columns.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="source">The place.</param>
    public static void Write(TableEntity entity, SourceLocation source)
    {
        entity.SetText(Sheet, source.Sheet);
        entity.SetText(Cell, source.Cell);
        entity[Start] = source.Start;
        entity[Length] = source.Length;
        entity.SetText(Quote, source.Quote);
    }

    /// <summary>Reads the columns.</summary>
    /// <param name="entity">The entity.</param>
    /// <returns>The place.</returns>
    public static SourceLocation Read(TableEntity entity) => new(
        entity.GetString(Sheet),
        entity.GetString(Cell),
        entity.GetInt32(Start),
        entity.GetInt32(Length),
        entity.GetString(Quote));
}
