using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Puts together what row, column, section and title say about one value.</summary>
internal sealed class DraftBuilder(TableGrid grid, FoundTable table, TitleFacts titles, bool isHidden)
{
    private const decimal SpreadValueConfidence = 0.6m;
    private readonly Vocabulary _words = table.Layout.Words;
    private readonly Dictionary<int, bool> _completePeriods = [];

    public DraftRow Build(int row, TableColumn column, RowLabel label, RowFacts facts, Section section)
    {
        Cell value = grid.Own(row, column.Column);
        Cell? note = Near(row, column, ColumnRole.Note);
        Cell? names = Near(row, column, ColumnRole.Names);
        string? unit = Unit(row, column, label);
        (Cell? periodCell, string? period) = Period(column, label, facts, section, grid.Seen(row, table.First(ColumnRole.Indicator)?.Column ?? column.Column));
        bool isPercent = unit?.Contains('%', StringComparison.Ordinal) == true || value.IsPercent || value.Text.Contains('%', StringComparison.Ordinal);
        bool isSpread = grid.MergeAt(row, column.Column) is { } merge && table.Values.Count(other => other.Column >= merge.FirstColumn && other.Column <= merge.LastColumn) > 1;
        string? subject = facts.SubjectText ?? (isPercent ? null : facts.GroupText) ?? titles.SubjectText;
        bool isList = subject is not null && table.Layout.Shape == LayoutShape.Rows && subject.AsSpan().ContainsAny(",;\n");
        return new DraftRow
        {
            Sheet = grid.Sheet,
            Value = value,
            IndicatorText = column.IndicatorText ?? string.Empty,
            IndicatorCell = column.Path.Count > 0 ? column.Path[^1] : value,
            AreaCell = facts.AreaCell ?? titles.AreaCell,
            AreaSource = facts.AreaCell is null ? titles.AreaSource : null,
            PeriodCell = periodCell,
            PeriodText = period,
            NotePeriodText = note is not null && PeriodPhrase.IsWhole(VietnameseText.Fold(note.Text)) ? note.Text.Trim() : null,
            TitlePeriodText = titles.PeriodText,
            UnitText = unit,
            Kind = label.Kind ?? facts.Kind ?? column.Kind ?? section.Kind ?? titles.Kind,
            IsEstimate = label.IsEstimate || facts.IsEstimate || column.IsEstimate || section.IsEstimate,
            BaseText = isPercent ? facts.GroupText : null,
            SubjectText = isList ? null : subject,
            SectorText = facts.SectorText ?? column.SectorText,
            TitleSectorText = titles.SectorText,
            ProgrammeText = facts.ProgrammeText ?? titles.ProgrammeText,
            SizeText = facts.SizeText,
            NoteText = Join(names?.Text.Trim(), isList ? subject : null, note?.Text.Trim()),
            IsRestated = note is not null && Vocabulary.Leading(_words.Restated, VietnameseText.Fold(note.Text)) is not null,
            NeedsReview = isHidden || grid.IsHidden(row, column.Column) || isSpread || facts.IsKindUnclear,
            Confidence = Math.Min(isSpread ? SpreadValueConfidence : 1m, Math.Min(column.Confidence, table.First(ColumnRole.Indicator)?.Confidence ?? table.Keys.Min(key => key.Confidence))),
        };
    }

    /// <summary>A percentage heading beats the row's unit, which belongs to the count beside it; else the nearest words win.</summary>
    private string? Unit(int row, TableColumn column, RowLabel label)
    {
        if (column.UnitText?.Contains('%', StringComparison.Ordinal) == true)
        {
            return column.UnitText;
        }

        return Near(row, column, ColumnRole.Unit)?.Text.Trim() ?? label.UnitText ?? column.UnitText ?? titles.UnitText;
    }

    private (Cell? Cell, string? Text) Period(TableColumn column, RowLabel label, RowFacts facts, Section section, Cell labelCell)
    {
        bool isLabelFirst = label is { Kind: not null, PeriodText: not null };
        (Cell? Cell, string? Text, bool IsComplete)[] stated =
        [
            isLabelFirst ? (labelCell, label.PeriodText, label.IsPeriodComplete) : default,
            (facts.PeriodCell, facts.PeriodText, facts.IsPeriodComplete),
            (column.PeriodCell, column.PeriodText, IsComplete(column)),
            (labelCell, label.PeriodText, label.IsPeriodComplete),
            (section.Cell, section.PeriodText, section.IsPeriodComplete),
        ];
        (Cell? cell, string? text, bool isComplete) = Array.Find(stated, entry => entry.Text is not null);
        if (text is null || isComplete)
        {
            return (text is null ? null : cell, text);
        }

        string? outer = Array.Find(stated, entry => entry is { Text: not null, IsComplete: true }).Text ?? titles.PeriodText;
        return (cell, outer is null ? text : PeriodWithYear.Complete(text, outer));
    }

    private bool IsComplete(TableColumn column)
    {
        if (column.PeriodText is not { } text)
        {
            return false;
        }

        if (!_completePeriods.TryGetValue(column.Column, out bool isComplete))
        {
            isComplete = PeriodPhrase.All(VietnameseText.Fold(text)) is not [{ IsComplete: false }];
            _completePeriods.Add(column.Column, isComplete);
        }

        return isComplete;
    }

    private Cell? Near(int row, TableColumn column, ColumnRole role) =>
        table.Serving(column, role) is { } serving && grid.Seen(row, serving.Column) is { IsBlank: false } cell ? cell : null;

    private static string? Join(params string?[] texts)
    {
        string joined = string.Join("; ", texts.Where(text => !string.IsNullOrEmpty(text)));
        return joined.Length == 0 ? null : joined;
    }
}
