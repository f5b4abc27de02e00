namespace Sxsh.Pipeline.Model;

/// <summary>The form in which programs send observations: the fields of an observation, one column each, one observation a row. The answer of a check has it too.</summary>
public static class ObservationForm
{
    /// <summary>What the table is called; programs have no sheets.</summary>
    public const string Sheet = "observations";

    /// <summary>The headings of the columns, from A on.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["area", "indicator", "period", "kind", "value", "valueMax", "unit", "qualifier", "status", "subject", "sector", "programme", "size", "base", "sameAs", "partOf", "reportedValue", "reportedUnit", "needsReview"];

    /// <summary>Tells whether a table is of this form.</summary>
    /// <param name="table">The table.</param>
    /// <returns>Whether its first row holds the headings, and nothing else.</returns>
    public static bool Is(ReportTable table) =>
        table.Rows.Count > 0 && table.Rows[0].Count == Fields.Count && table.Rows[0].Select(cell => cell.Text).SequenceEqual(Fields, StringComparer.Ordinal);

    /// <summary>The column of a field, from 1.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    /// <returns>Its column.</returns>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public static int ColumnOf(string field)
    {
        for (int at = 0; at < Fields.Count; at++)
        {
            if (Fields[at] == field)
            {
                return at + 1;
            }
        }

        throw new ArgumentException($"'{field}' is no field of an observation.", nameof(field));
    }
}
