using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Reads the key columns of a table's rows.</summary>
internal sealed class RowFactsReader(TableGrid grid, FoundTable table)
{
    private readonly Vocabulary _words = table.Layout.Words;

    // Long tables repeat few periods over many rows.
    private readonly Dictionary<string, Heading> _times = new(StringComparer.Ordinal);

    public RowFacts Read(int row)
    {
        Cell? period = CellOf(row, ColumnRole.Period);
        Heading? time = period is null ? null : Time(period);
        string? span = period is null ? null : NumberedSpan(period);
        Cell? kind = CellOf(row, ColumnRole.Kind);
        ObservationKind? stated = kind is null ? null : _words.KindOf(HeadingKey.Of(kind.Text));
        return new RowFacts
        {
            AreaCell = CellOf(row, ColumnRole.Area),
            PeriodCell = time is { IsAboutValues: true, PeriodText: null } ? null : period,
            PeriodText = span ?? time switch
            {
                null => null,
                { IsAboutValues: true } => time.PeriodText,
                _ => HeadingReader.YearOf(time.Cell) ?? time.Cell.Text.Trim(),
            },
            IsPeriodComplete = span is null && (time is not { IsAboutValues: true } || time.IsPeriodComplete),
            Kind = stated ?? (time is { IsAboutValues: true } ? KindOfTime(time) : null),
            IsEstimate = (kind is not null && _words.IsEstimate(HeadingKey.Of(kind.Text))) || time is { IsEstimate: true },
            IsKindUnclear = kind is not null && stated is null,
            SectorText = TextOf(row, ColumnRole.Sector),
            ProgrammeText = TextOf(row, ColumnRole.Programme),
            SizeText = TextOf(row, ColumnRole.Size),
            SubjectText = TextOf(row, ColumnRole.Subject),
            GroupText = TextOf(row, ColumnRole.Group),
        };
    }

    /// <summary>"1", "2" … under "Tháng" or "Quý".</summary>
    private string? NumberedSpan(Cell cell)
    {
        string heading = table.First(ColumnRole.Period) is { Path: [.., { } last] } ? last.Text.Trim() : string.Empty;
        string number = cell.Text.Trim();
        bool isNumber = number.Length is 1 or 2 && number.All(char.IsAsciiDigit);
        return isNumber && HeadingKey.Of(heading) is "thang" or "quy" ? $"{heading} {number.TrimStart('0')}" : null;
    }

    private Heading Time(Cell cell)
    {
        // The text of a numeric or date cell does not tell all of it.
        if (cell.Kind != CellKind.Text)
        {
            return HeadingReader.Read(cell, _words);
        }

        if (!_times.TryGetValue(cell.Text, out Heading? time))
        {
            time = HeadingReader.Read(cell, _words);
            _times[cell.Text] = time;
        }

        return time;
    }

    private ObservationKind? KindOfTime(Heading time) => time.Kind ?? _words.KindOf(HeadingKey.Of(time.Cell.Text));

    private string? TextOf(int row, ColumnRole role) => CellOf(row, role)?.Text.Trim();

    private Cell? CellOf(int row, ColumnRole role) =>
        table.First(role) is { } column && grid.Seen(row, column.Column) is { IsBlank: false } cell ? cell : null;
}
