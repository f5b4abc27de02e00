using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Areas;
using Sxsh.Pipeline.Normalization.Dimensions;
using Sxsh.Pipeline.Normalization.Indicators;
using Sxsh.Pipeline.Normalization.Units;
using Sxsh.Pipeline.Normalization.Values;

namespace Sxsh.Pipeline.Normalization;

/// <summary>Turns one draft into an observation, or says at its cells why that cannot be done.</summary>
/// <param name="catalogue">The catalogue.</param>
internal sealed class DraftReader(Catalogue catalogue)
{
    private const decimal LeastConfidence = 0.7m;
    private const decimal WhereAnnualized = 0.8m;

    private readonly SectorResolver _sectors = new(catalogue);
    private readonly ValueConverter _values = new(new UnitConverter(catalogue));
    private readonly IndicatorFinder _finder = new(catalogue, new UnitConverter(catalogue));

    /// <summary>Makes the lookups of one report.</summary>
    /// <param name="context">What is known about the report.</param>
    /// <returns>Lookups that remember nothing yet.</returns>
    public ReportLookups StartReport(ReportContext context) => new(context, catalogue, _finder, _sectors);

    /// <summary>Reads one draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="report">The report's lookups.</param>
    /// <param name="conventions">What the report's numbers show about their signs.</param>
    /// <returns>The observation and what was found on the way.</returns>
    public RowReading Read(DraftRow draft, ReportLookups report, NumberConventions conventions)
    {
        Cell mended = LetterDigits.Mend(draft.Value);
        SourceLocation source = draft.PlaceOf(draft.Value);
        if (CellReader.IsError(draft.Value))
        {
            return new RowReading(null, [Issue.Of(IssueCode.CellError, source, draft.Value.Text.Trim())]);
        }

        List<Issue> issues = [];
        (string label, string? subject, string? labelSector) = draft.Indicator is null ? report.Label(draft.IndicatorText) : new LabelReading(draft.IndicatorText, null, null);
        ValueReading reading = CellReader.Read(mended);
        StatedUnit unit = StatedUnit.Of(draft, reading.Tail, report.Units);
        IndicatorMatch match = Match(draft, Joined(reading.Lead, label), unit, report.Indicators);
        unit = draft.Indicator is not null && match.Indicator is { Quantity: Quantity.Count } ? unit with { Unit = UnitReading.Unstated } : unit;
        AddIndicatorIssue(draft, match, unit, issues);

        if (match.Indicator is { } settled)
        {
            (reading, NumberProof? proof) = EitherWay.Settle(mended, reading, settled.Quantity, conventions.Around(draft));
            AddNumberIssues(draft.Value, mended, reading, proof, source, issues);
        }

        ConvertedValue? value = _values.Convert(draft.Value, reading, unit, match.Indicator, source, issues);
        ObservationKind kind = draft.Kind ?? ObservationKind.Actual;
        Issue? noPeriod = report.Periods.Resolve(draft, kind, out ReportingPeriod period);
        issues.AddRange(noPeriod is null ? [] : [noPeriod]);
        AreaResolution area = noPeriod is null ? report.Areas.Resolve(draft, period) : default;
        issues.AddRange(area is { Area: null, Issue: { } noArea } ? [noArea] : []);
        if (match.Indicator is not { } indicator || value is null || noPeriod is not null || area.Area is not { } found)
        {
            return new RowReading(null, [.. issues.Where(issue => issue.Severity >= Severity.Error)]);
        }

        issues.AddRange(area.Issue is { } other ? [other] : []);
        string? group = Trimmed(draft.SectorText) is { } named && !SectorResolver.IsWhole(named) ? named : null;
        string? sector = Sector(draft, group, labelSector, issues);
        subject = Trimmed(draft.SubjectText) ?? subject;
        return new RowReading(
            new Observation
            {
                Area = found,
                Indicator = indicator.Id,
                Period = period,
                Kind = kind,
                Value = value.Value,
                ValueMax = value.ValueMax,
                Unit = indicator.Unit,
                Qualifier = draft.IsEstimate && value.Status == ObservationStatus.Observed ? Hedges.Join(value.Qualifier, HedgeMeaning.Approx) : value.Qualifier,
                Status = value.Status,
                // A sector that has no code, or several, is no reason to take its value for that of the whole province.
                Subject = subject ?? (sector is null ? group : null),
                Sector = sector,
                Programme = ProgrammeResolver.Resolve(draft.ProgrammeText, draft.NoteText, draft.IndicatorText),
                Size = Trimmed(draft.SizeText),
                Base = Trimmed(draft.BaseText),
                ReportedValue = draft.Value.Text.Trim(),
                ReportedUnit = unit.Reported,
                NeedsReview = draft.NeedsReview || value.NeedsReview || !ReferenceEquals(mended, draft.Value) || match.Confidence < LeastConfidence || area.Issue is not null,
                Confidence = decimal.Round(Math.Clamp(draft.Confidence, 0m, 1m) * match.Confidence * (value.IsAnnualized ? WhereAnnualized : 1m), 2),
                Pattern = draft.Pattern,
                SentencePlace = draft.SentencePlace,
                Source = source,
            },
            issues);
    }

    private static void AddNumberIssues(Cell cell, Cell mended, ValueReading reading, NumberProof? proof, SourceLocation source, List<Issue> issues)
    {
        if (!ReferenceEquals(mended, cell))
        {
            issues.Add(Issue.Of(IssueCode.LetterForDigit, source, cell.Text.Trim(), mended.Text.Trim()));
        }

        if (proof is not null)
        {
            string reason = proof switch
            {
                NumberProof.CountsAreWhole => "số lượng không có phần lẻ",
                NumberProof.RateWithinHundred => "tỷ lệ không quá 100%",
                NumberProof.DecimalPointAround => "các số khác trong bảng dùng dấu chấm cho phần thập phân",
                _ => "các số khác trong bảng dùng dấu phẩy cho phần thập phân",
            };
            issues.Add(Issue.Of(IssueCode.NumberProven, source, cell.Text.Trim(), VietnameseNumber.Format(reading.Value), reason));
        }
    }

    // What prose counts was told by the pattern already, and it counts one thing by many nouns.
    private IndicatorMatch Match(DraftRow draft, string label, StatedUnit unit, IndicatorLookup indicators) =>
        draft.Indicator is { } id && catalogue.TryGetIndicator(id, out Indicator? indicator)
            ? IndicatorMatch.Of(indicator, 1m)
            : indicators.Find(new IndicatorQuery(label, draft.IndicatorContext, draft.BaseText, unit.Unit));

    private static void AddIndicatorIssue(DraftRow draft, IndicatorMatch match, StatedUnit unit, List<Issue> issues)
    {
        SourceLocation place = draft.PlaceOf(draft.IndicatorCell);
        string label = draft.IndicatorText.Trim();
        Issue? issue = match switch
        {
            { Indicator: { } indicator, Confidence: < LeastConfidence } => Issue.Of(IssueCode.IndicatorNotCertain, place, label, indicator.NameVi),
            { Indicator: not null } => null,
            { Rivals.Count: > 0 } => Issue.Of(IssueCode.AmbiguousIndicator, place, label, string.Join(" hoặc ", match.Rivals.Select(rival => $"“{rival.NameVi}”"))),
            { Mismatch: { } meant } when unit.Unit.IsKnown => Issue.Of(IssueCode.UnitMismatch, draft.PlaceOf(draft.Value), unit.Unit.Text, meant.NameVi, meant.Unit),
            _ => Issue.Of(IssueCode.UnknownIndicator, place, label),
        };
        issues.AddRange(issue is null ? [] : [issue]);
    }

    private string? Sector(DraftRow draft, string? group, string? labelSector, List<Issue> issues)
    {
        if ((group ?? Trimmed(draft.TitleSectorText)) is not { } text || SectorResolver.IsWhole(text))
        {
            return labelSector ?? _sectors.ReadNote(draft.NoteText);
        }

        if (!_sectors.TryRead(text, out string? code) && draft.Place is null && !SectorResolver.IsRest(text))
        {
            issues.Add(Issue.Of(IssueCode.UnknownSector, draft.PlaceOf(draft.Value), text));
        }

        return code;
    }

    private static string Joined(string lead, string label) => lead.Length == 0 ? label : $"{lead} {label}";

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
