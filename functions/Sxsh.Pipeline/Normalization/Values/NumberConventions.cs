using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>What the numbers of a report show about its decimal sign: those of a value's column and row, else those of its table.</summary>
internal sealed class NumberConventions
{
    private readonly Dictionary<(string? Sheet, int Column), NumberSigns> _columns = [];
    private readonly Dictionary<(string? Sheet, int Row), NumberSigns> _rows = [];
    private readonly Dictionary<string, NumberSigns> _sheets = new(StringComparer.Ordinal);

    /// <summary>Looks through the values of a report; typed numbers show nothing, as the program writes their signs.</summary>
    /// <param name="drafts">The values.</param>
    public static NumberConventions Of(IReadOnlyList<DraftRow> drafts)
    {
        NumberConventions conventions = new();
        foreach (DraftRow draft in drafts.Where(draft => draft.Value.Kind == CellKind.Text))
        {
            NumberSigns signs = NumberSigns.Of(draft.Value.Text);
            if (!signs.IsNothing)
            {
                Add(conventions._columns, (draft.Sheet, draft.Value.Column), signs);
                Add(conventions._rows, (draft.Sheet, draft.Value.Row), signs);
                Add(conventions._sheets, draft.Sheet ?? string.Empty, signs);
            }
        }

        return conventions;
    }

    /// <summary>What is shown around a value.</summary>
    public NumberSigns Around(DraftRow draft)
    {
        NumberSigns near = _columns.GetValueOrDefault((draft.Sheet, draft.Value.Column)) + _rows.GetValueOrDefault((draft.Sheet, draft.Value.Row));
        return near.IsNothing ? _sheets.GetValueOrDefault(draft.Sheet ?? string.Empty) : near;
    }

    private static void Add<T>(Dictionary<T, NumberSigns> signs, T key, NumberSigns more)
        where T : notnull => signs[key] = signs.GetValueOrDefault(key) + more;
}
