using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Turns the rows of one found table into drafts.</summary>
internal sealed class TableMapper(TableGrid grid, FoundTable table, TitleFacts titles, bool isHidden, MappingResult result)
{
    private const decimal FigureConfidence = 0.8m;
    private const int MostSampled = 30;

    // Of a table that repeats nothing only the first labels are remembered.
    private const int MostRemembered = 10_000;

    private readonly Vocabulary _words = table.Layout.Words;

    // Drafts of districts, by value column, until the row of the whole province comes.
    private readonly Dictionary<int, List<int>> _districts = [];
    private readonly List<TableColumn> _values = [.. table.Values];
    private readonly List<TableColumn> _labels = [.. table.Columns.Where(column => column.Role == ColumnRole.Indicator)];

    // "Nguồn vốn" over "NSTW" and "Doanh nghiệp": the labels name who pays.
    private readonly bool _isOfFunds = table.First(ColumnRole.Indicator) is { } labels && HeadingKey.Of(labels.Heading) is "nguon kinh phi" or "nguon von";
    private bool? _isOfDistricts;
    private readonly PartTree _parts = new();
    private readonly DraftBuilder _builder = new(grid, table, titles, isHidden);
    private readonly RowFactsReader _facts = new(grid, table);

    // Long tables repeat few labels over many rows.
    private readonly Dictionary<string, RowLabel> _read = new(StringComparer.Ordinal);
    private Section _section = Section.None;
    private bool _isSigned;

    /// <summary>Reads the rows from one index to before another.</summary>
    public void Map(int first, int end)
    {
        bool hasStarted = false;
        for (int row = first; row < end && !result.IsFull; row++)
        {
            if (grid.IsBlank(row) || (!hasStarted && NumberingRow.Is(grid, row)) || IsAside(row))
            {
                continue;
            }

            hasStarted = true;
            if (table.Layout.Shape == LayoutShape.Rows)
            {
                MapLabelled(row);
            }
            else
            {
                MapAcross(row);
            }
        }
    }

    /// <summary>Notes under the table, places for signatures and what stands under those.</summary>
    private bool IsAside(int row)
    {
        List<Cell> filled = [.. grid.Filled(row)];
        bool hasFigure = _values.Exists(column => HeaderReader.LooksLikeNumber(grid.Own(row, column.Column)));
        if (hasFigure && filled.Count > 1)
        {
            _isSigned = false;
            return filled[0].Column < _values[0].Column && filled.TrueForAll(cell => _values.TrueForAll(column => column.Column != cell.Column)) && FootText.IsNote(filled[0], _words);
        }

        _isSigned |= filled.Exists(cell => FootText.IsSignature(cell, _words));
        return _isSigned || FootText.IsNote(filled[0], _words);
    }

    private void MapLabelled(int row)
    {
        List<Cell> labels = [.. _labels.Select(column => grid.Seen(row, column.Column)).Where(cell => !cell.IsBlank).Distinct()];
        List<TableColumn> filled = [.. _values.Where(column => !grid.Own(row, column.Column).IsBlank)];
        if (filled.Count == 0)
        {
            StartSection(row, labels.Count > 0 ? labels[^1] : grid.Filled(row).First());
            return;
        }

        if (labels.Count == 0)
        {
            ReportMissing(row, filled);
            return;
        }

        Cell cell = labels[^1];
        RowLabel label = Label(cell);
        if (label.Text.Length > 0 && RateWording.IsBare(label.Text) && _parts is { TotalHasValues: true, TotalLabel: { } counted })
        {
            // "Số DN nhận thức" / "Tỷ lệ (%)": the share of what the row above counts.
            AddDrafts(row, filled, label with { Text = RateWording.Of(counted), UnitText = "%", Level = 0 }, cell, labels);
            return;
        }

        if (label.Level == 0 && label.Text.Length > 0 && !label.IsTotal)
        {
            RowFacts own = _facts.Read(row);
            _parts.Start(0, label.Text, cell, UnitOf(row, filled[0]), own.AreaCell?.Text);
        }

        if (label.IsTotal && _parts.TotalLabel is { } whole && !_parts.TotalHasValues && _parts.TotalCell is { } wholeCell)
        {
            // "Số lớp tập huấn" / "Tổng số" / "- cho doanh nghiệp": the total of the label above it.
            (label, cell) = (label with { Text = whole, IsTotal = false }, wholeCell);
        }

        if (label.IsTotal)
        {
            result.Issues.Add(Issue.Of(IssueCode.TotalLeftOut, SourceLocation.Of(grid.Sheet, cell), cell.Text.Trim()));
            return;
        }

        if (label.Text.Length == 0 && _parts.TotalLabel is { } above && _parts.TotalCell is { } aboveCell)
        {
            // A row that says only when, or whether planned, is about what the label above it names.
            (label, cell) = (label with { Text = above }, aboveCell);
        }

        if (label.Text.Length == 0)
        {
            ReportMissing(row, filled);
            return;
        }

        AddDrafts(row, filled, label, cell, labels);
    }

    private void AddDrafts(int row, List<TableColumn> filled, RowLabel label, Cell cell, List<Cell> labels)
    {
        RowFacts facts = _facts.Read(row);
        string? parent = _parts.ParentLabel(label.Level);
        string? size = label.Level > 0 && parent is not null ? PartWording.SizeOf(label.Text, parent, _words) : null;
        facts = size is null ? facts : facts with { SizeText = size };
        string text = size is not null ? parent! : label.Meaning ?? (label.Level > 0 && parent is not null ? PartWording.Complete(label.Text, parent, _words) : label.Text);
        List<string> context = [.. parent is null ? [] : (string[])[parent], .. labels.SkipLast(1).Reverse().Select(outer => outer.Text.Trim()).Where(outer => outer != label.Text)];
        string? unit = UnitOf(row, filled[0]);
        if (label.Level > 0)
        {
            _parts.Start(label.Level, label.Text, cell, unit ?? _parts.ParentUnit(label.Level), facts.AreaCell?.Text);
        }

        foreach (TableColumn column in filled)
        {
            string? partUnit = UnitOf(row, column) ?? _parts.ParentUnit(label.Level);
            DraftRow draft = _builder.Build(row, column, label with { UnitText = label.UnitText ?? (label.Level > 0 ? partUnit : null) }, facts, _section) with
            {
                IndicatorText = _isOfFunds && !text.Contains("kinh phí", StringComparison.OrdinalIgnoreCase) ? $"Kinh phí {text}" : text,
                IndicatorCell = cell,
                IndicatorContext = Context(context, column),
                PartOf = _parts.PartOf(label.Level, column.Column, partUnit, facts.AreaCell?.Text),
            };
            IReadOnlyList<(Cell Value, string Noun)> figures = ValueParts.Of(draft.Value);
            if (figures.Count > 0)
            {
                result.Drafts.AddRange(figures.Select(figure => OfFigure(draft, figure.Value, figure.Noun)));
                continue;
            }

            _parts.Add(label.Level, column.Column, result.Drafts.Count);
            result.Drafts.Add(draft);
        }
    }

    /// <summary>One of several figures in a cell: the noun behind it says what it counts, the label what for.</summary>
    private DraftRow OfFigure(DraftRow draft, Cell value, string noun)
    {
        string folded = VietnameseText.Fold(draft.IndicatorText);
        string label = Vocabulary.Leading(_words.Activities, folded) is { } verb ? new FoldedText(draft.IndicatorText).Slice(verb.Length, folded.Length) : draft.IndicatorText;
        return draft with
        {
            Value = value,
            IndicatorText = $"{noun} {label}",
            IndicatorContext = [noun, .. draft.IndicatorContext],
            UnitText = null,
            PartOf = null,
            Confidence = Math.Min(draft.Confidence, FigureConfidence),
        };
    }

    private void MapAcross(int row)
    {
        List<TableColumn> filled = [.. _values.Where(column => !grid.Own(row, column.Column).IsBlank)];
        Cell? key = table.Keys.Where(column => column.Role != ColumnRole.Number).Select(column => grid.Seen(row, column.Column)).FirstOrDefault(cell => !cell.IsBlank);
        if (filled.Count == 0)
        {
            StartSection(row, key ?? grid.Filled(row).First());
            return;
        }

        bool isOfDistricts = IsOfDistricts;
        Cell? total = table.Keys.Select(column => grid.Own(row, column.Column)).FirstOrDefault(cell => _words.Totals.Contains(HeadingKey.Of(cell.Text)) || (isOfDistricts && _words.Wholes.Contains(HeadingKey.Of(cell.Text))));
        // Sectors, sizes and kinds of enterprises make up the province; what a list of enterprises adds up to is theirs.
        bool isOfParts = isOfDistricts || (table.Keys.Any(key => key.Role is ColumnRole.Group or ColumnRole.Sector or ColumnRole.Size) && table.First(ColumnRole.Subject) is null);
        if (total is not null && !isOfParts)
        {
            result.Issues.Add(Issue.Of(IssueCode.TotalLeftOut, SourceLocation.Of(grid.Sheet, total), total.Text.Trim()));
            return;
        }

        RowFacts facts = _facts.Read(row);
        facts = total is not null ? facts with { SubjectText = null, GroupText = null, SectorText = null, SizeText = null }
            : IsOfTheWhole(facts) ? facts with { SubjectText = null }
            : facts;
        foreach (TableColumn column in filled)
        {
            DraftRow draft = _builder.Build(row, column, new RowLabel { Text = string.Empty }, facts, _section);
            // Shares of districts do not add up to that of the province.
            if (isOfParts && draft.UnitText?.Contains('%', StringComparison.Ordinal) != true && !draft.Value.IsPercent && !draft.Value.Text.Contains('%', StringComparison.Ordinal))
            {
                LinkDistrict(column.Column, isWhole: total is not null);
            }

            result.Drafts.Add(draft with { IndicatorContext = Context([], column) });
        }
    }

    /// <summary>"Kinh phí thực hiện chương trình" among activities is what all of them take.</summary>
    private bool IsOfTheWhole(RowFacts facts) =>
        facts.SubjectText is { } subject && table.First(ColumnRole.Subject)?.Words is { } heading && _words.IndicatorWords.Contains(HeadingKey.Of(heading)) && Vocabulary.Leading(_words.ActivityHeadings, VietnameseText.Fold(subject)) is not null;

    private bool IsOfDistricts => _isOfDistricts ??= table.Keys.Any(key => key.Role == ColumnRole.Subject && IsDistrict(key));

    private bool IsDistrict(TableColumn key) =>
        (_words.TryGetRole(HeadingKey.Of(key.Heading), out ColumnRole role, out _) && role == ColumnRole.Area)
        || _words.Districts.Any(word => HeadingKey.Of(key.Heading).Contains(word, StringComparison.Ordinal))
        || (role == ColumnRole.Unit && Enumerable.Range(table.LastHeaderRow + 1, Math.Min(MostSampled, grid.RowCount - table.LastHeaderRow - 1)).Any(row => Vocabulary.Leading(_words.Districts, VietnameseText.Fold(grid.Own(row, key.Column).Text)) is not null));

    /// <summary>The districts above the row of the whole province are its parts.</summary>
    private void LinkDistrict(int column, bool isWhole)
    {
        if (!isWhole)
        {
            (_districts.TryGetValue(column, out List<int>? drafts) ? drafts : _districts[column] = []).Add(result.Drafts.Count);
        }
        else if (_districts.Remove(column, out List<int>? parts))
        {
            foreach (int part in parts)
            {
                result.Drafts[part] = result.Drafts[part] with { PartOf = result.Drafts.Count };
            }
        }
    }

    /// <summary>A row without values heads the rows below it: as a section, or as the label that parts and periods belong to.</summary>
    private void StartSection(int row, Cell cell)
    {
        RowLabel label = Label(cell);
        bool isNumbered = label.IsNumberedSection || (table.First(ColumnRole.Number) is { } number && RowLabelReader.IsSectionNumber(grid.Own(row, number.Column).Text));
        bool hasUnit = table.Columns.Any(column => column.Role == ColumnRole.Unit && !grid.Own(row, column.Column).IsBlank);
        bool isShouted = label.Text.Length > 0 && string.Equals(label.Text, label.Text.ToUpperInvariant(), StringComparison.Ordinal);
        if (label.Level > 0)
        {
            return;
        }

        if (hasUnit || !(isNumbered || isShouted || label.Text.Length == 0 || table.Layout.Shape == LayoutShape.Columns))
        {
            _parts.Start(0, label.Text, cell, UnitOf(row, _values[0]), null);
            return;
        }

        _parts.Reset();
        _section = new Section
        {
            Text = label.Text.Length > 0 ? cell.Text.Trim() : null,
            Cell = cell,
            Kind = label.Kind,
            IsEstimate = label.IsEstimate,
            PeriodText = label.PeriodText,
            IsPeriodComplete = label.IsPeriodComplete,
        };
    }

    private RowLabel Label(Cell cell)
    {
        if (!_read.TryGetValue(cell.Text, out RowLabel? label))
        {
            label = RowLabelReader.Read(cell.Text, _words);
            if (_read.Count < MostRemembered)
            {
                _read.Add(cell.Text, label);
            }
        }

        return label;
    }

    private void ReportMissing(int row, List<TableColumn> filled)
    {
        foreach (Cell cell in filled.Select(column => grid.Own(row, column.Column)).Where(HeaderReader.LooksLikeNumber))
        {
            result.Issues.Add(Issue.Of(IssueCode.IndicatorMissing, SourceLocation.Of(grid.Sheet, cell), cell.Text.Trim()));
        }
    }

    private string? UnitOf(int row, TableColumn value) =>
        table.Serving(value, ColumnRole.Unit) is { } unit && grid.Seen(row, unit.Column) is { IsBlank: false } cell ? cell.Text.Trim() : null;

    private string[] Context(IReadOnlyList<string> row, TableColumn column) =>
        [.. row.Concat(column.Context).Concat(_section.Text is { } section ? [section] : [])];
}
