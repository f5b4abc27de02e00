using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Tells from the headings over a column what it is for.</summary>
internal static class ColumnReader
{
    private const decimal InferredConfidence = 0.8m;

    public static TableColumn Read(int column, IReadOnlyList<Heading> path, Layout layout)
    {
        TableColumn empty = new() { Column = column, Path = [.. path.Select(heading => heading.Cell)], Role = ColumnRole.Unknown };
        if (path.Count == 0)
        {
            return empty;
        }

        Heading leaf = path[^1];
        TableColumn value = Describe(empty, path);
        if (leaf.Role is not (ColumnRole.Unknown or ColumnRole.Value or ColumnRole.Indicator))
        {
            return empty with { Role = leaf.Role, Words = leaf.Words };
        }

        return layout.Shape == LayoutShape.Rows ? InRows(value, path, layout.Words) : InColumns(value, path, layout.Words);
    }

    /// <summary>Collects what the headings say together: the lowest that says something wins.</summary>
    private static TableColumn Describe(TableColumn column, IReadOnlyList<Heading> path)
    {
        List<Heading> upwards = [.. path.Reverse()];
        Heading? period = upwards.Find(heading => heading.PeriodText is not null);
        string? text = period?.PeriodText;
        if (period is { IsPeriodComplete: false } && upwards.Find(heading => heading is { PeriodText: not null, IsPeriodComplete: true }) is { } outer)
        {
            text = PeriodWithYear.Complete(period.PeriodText ?? string.Empty, outer.PeriodText ?? string.Empty);
        }

        return column with
        {
            PeriodCell = period?.Cell,
            PeriodText = text,
            Kind = upwards.Find(heading => heading.Kind is not null)?.Kind,
            IsEstimate = upwards.Exists(heading => heading.IsEstimate),
            UnitText = upwards.Find(heading => heading.UnitText is not null)?.UnitText,
            SectorText = upwards.Find(heading => heading.SectorText is not null)?.SectorText,
            IsTotal = path[^1].IsTotal,
            Confidence = path.Min(heading => heading.Confidence),
        };
    }

    private static TableColumn InRows(TableColumn column, IReadOnlyList<Heading> path, Vocabulary words)
    {
        Heading leaf = path[^1];
        if (leaf.Role == ColumnRole.Indicator)
        {
            return new TableColumn { Column = column.Column, Path = column.Path, Role = ColumnRole.Indicator, Words = leaf.Words };
        }

        if (leaf.Role == ColumnRole.Value)
        {
            return column with { Role = ColumnRole.Value, Words = leaf.Words, Context = Groups(path, words) };
        }

        // "Toàn tỉnh" before its districts
        if (words.Wholes.Contains(HeadingKey.Of(leaf.Cell.Text)))
        {
            return column with { Role = ColumnRole.Value, Words = leaf.Cell.Text.Trim(), Confidence = InferredConfidence, Context = Groups(path.SkipLast(1), words) };
        }

        // "Giá trị sau khi kiểm tra": a value heading with more words than the layout has.
        string key = HeadingKey.Of(leaf.Cell.Text);
        if (Vocabulary.Leading(words.ValueWords, key) is { } word)
        {
            return column with { Role = ColumnRole.Value, Words = word, Confidence = InferredConfidence, Context = Groups(path, words) };
        }

        if (Vocabulary.Leading(words.IndicatorWords, key) is { } indicator)
        {
            return new TableColumn { Column = column.Column, Path = column.Path, Role = ColumnRole.Indicator, Words = indicator, Confidence = InferredConfidence };
        }

        return column with { PeriodCell = null, PeriodText = null, Kind = null, UnitText = null };
    }

    private static TableColumn InColumns(TableColumn column, IReadOnlyList<Heading> path, Vocabulary words)
    {
        // "Số DN đánh giá nhanh" over "(DN)": a line of units names nothing.
        string? unit = path.Count > 1 ? OnlyUnit(path[^1], words) : null;
        IReadOnlyList<Heading> naming = unit is null ? path : [.. path.SkipLast(1)];
        Heading? named = naming.LastOrDefault(heading => heading is { Rest: not null, Role: ColumnRole.Unknown });
        if (named is null)
        {
            return path[^1].Role == ColumnRole.Indicator
                ? new TableColumn { Column = column.Column, Path = column.Path, Role = ColumnRole.Indicator, Words = path[^1].Words }
                : column;
        }

        string[] groups = Groups(naming.TakeWhile(heading => heading != named), words);
        (string name, ObservationKind? kind) = WithoutKind(named.Rest ?? string.Empty, words);
        return column with
        {
            Role = ColumnRole.Value,
            Words = named.Rest,
            Kind = kind ?? column.Kind,
            IndicatorText = Saved(name, groups, words),
            UnitText = unit ?? column.UnitText,
            Context = groups,
        };
    }

    // "Kinh phí được duyệt": behind a heading that is whole by itself stands what kind of figure it is.
    private static (string Name, ObservationKind? Kind) WithoutKind(string name, Vocabulary words)
    {
        FoldedText text = new(HeadingReader.WithoutUnit(name, words));
        string? whole = words.WholeHeadings.Keys.Where(heading => text.Folded.StartsWith(heading + " ", StringComparison.Ordinal)).MaxBy(heading => heading.Length);
        return whole is not null && words.KindOf(text.Folded[whole.Length..].Trim()) is { } kind ? (text.Slice(0, whole.Length), kind) : (name, null);
    }

    // "Tiết kiệm hằng năm" over "Điện (MWh)" and "Nước (m3)": what is saved is named below, that it is saved above.
    private static string Saved(string name, string[] groups, Vocabulary words)
    {
        string key = HeadingKey.Of(HeadingReader.WithoutUnit(name, words));
        if (words.WholeHeadings.TryGetValue(key, out string? whole))
        {
            return whole;
        }

        string? verb = words.SavingWords.FirstOrDefault(word => Array.Exists(groups, group => HeadingKey.Of(group).Contains(word.Key, StringComparison.Ordinal))).Word;
        bool isThing = Vocabulary.Leading(words.SavedThings, HeadingKey.Of(name)) is not null;
        return verb is not null && isThing ? $"{verb} {name}" : name;
    }

    private static string? OnlyUnit(Heading heading, Vocabulary words)
    {
        // Without brackets "Phóng sự" is what is counted, but "kWh/năm" is none.
        string text = heading.Cell.Text.Trim();
        string inside = text is ['(', .., ')'] ? text[1..^1].Trim() : string.Empty;
        bool isUnit = inside.Length > 0 && words.IsUnit(VietnameseText.Fold(inside));
        return isUnit ? inside : words.IsMeasure(VietnameseText.Fold(text)) ? text : null;
    }

    private static string[] Groups(IEnumerable<Heading> path, Vocabulary words) =>
        [.. path.Where(heading => heading is { Rest: not null, Role: ColumnRole.Unknown }).Select(heading => HeadingReader.WithoutUnit(heading.Rest ?? string.Empty, words)).Reverse()];
}
