using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Reads the key columns of a row.</summary>
internal static class RowFactsReader
{
    public static RowFacts Read(TableGrid grid, int row, FoundTable table)
    {
        Vocabulary words = table.Layout.Words;
        Cell? period = CellOf(grid, row, table, ColumnRole.Period);
        Heading? time = period is null ? null : HeadingReader.Read(period, words);
        Cell? kind = CellOf(grid, row, table, ColumnRole.Kind);
        ObservationKind? stated = kind is null ? null : words.KindOf(HeadingKey.Of(kind.Text));
        return new RowFacts
        {
            AreaCell = CellOf(grid, row, table, ColumnRole.Area),
            PeriodCell = time is { IsAboutValues: true, PeriodText: null } ? null : period,
            PeriodText = time switch
            {
                null => null,
                { IsAboutValues: true } => time.PeriodText,
                _ => HeadingReader.YearOf(time.Cell) ?? time.Cell.Text.Trim(),
            },
            IsPeriodComplete = time is not { IsAboutValues: true } || time.IsPeriodComplete,
            Kind = stated ?? (time is { IsAboutValues: true } ? KindOfTime(time, words) : null),
            IsKindUnclear = kind is not null && stated is null,
            SectorText = TextOf(grid, row, table, ColumnRole.Sector),
            ProgrammeText = TextOf(grid, row, table, ColumnRole.Programme),
            SizeText = TextOf(grid, row, table, ColumnRole.Size),
            SubjectText = TextOf(grid, row, table, ColumnRole.Subject),
            GroupText = TextOf(grid, row, table, ColumnRole.Group),
        };
    }

    private static ObservationKind? KindOfTime(Heading time, Vocabulary words) => time.Kind ?? words.KindOf(HeadingKey.Of(time.Cell.Text));

    private static string? TextOf(TableGrid grid, int row, FoundTable table, ColumnRole role) => CellOf(grid, row, table, role)?.Text.Trim();

    private static Cell? CellOf(TableGrid grid, int row, FoundTable table, ColumnRole role) =>
        table.First(role) is { } column && grid.Seen(row, column.Column) is { IsBlank: false } cell ? cell : null;
}
