using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A row of the table <c>Observations</c>.</summary>
internal static class ObservationRow
{
    /// <summary>Makes the row.</summary>
    /// <param name="partition">Partition of the run.</param>
    /// <param name="sequence">Index within the run.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>The row.</returns>
    public static TableEntity Write(string partition, int sequence, Observation observation)
    {
        var entity = new TableEntity(partition, RunKeys.Row(sequence))
        {
            [nameof(Observation.Area)] = observation.Area.ToString(),
            [nameof(Observation.Indicator)] = observation.Indicator.Value,
            [nameof(Observation.Period)] = observation.Period.ToString(),
            [Columns.PeriodFirst] = observation.Period.First?.ToString(),
            [Columns.PeriodLast] = observation.Period.Last.ToString(),
            [nameof(Observation.Kind)] = WireNames.Of(observation.Kind),
            [nameof(Observation.Qualifier)] = WireNames.Of(observation.Qualifier),
            [nameof(Observation.Status)] = WireNames.Of(observation.Status),
            [nameof(Observation.SameAs)] = observation.SameAs,
            [nameof(Observation.PartOf)] = observation.PartOf,
            [nameof(Observation.NeedsReview)] = observation.NeedsReview,
        };
        entity.SetDecimal(nameof(Observation.Value), observation.Value);
        entity.SetDecimal(nameof(Observation.ValueMax), observation.ValueMax);
        entity.SetDecimal(nameof(Observation.Confidence), observation.Confidence);
        entity.SetText(nameof(Observation.Unit), observation.Unit);
        entity.SetText(nameof(Observation.Subject), observation.Subject);
        entity.SetText(nameof(Observation.Sector), observation.Sector);
        entity.SetText(nameof(Observation.Programme), observation.Programme);
        entity.SetText(nameof(Observation.Size), observation.Size);
        entity.SetText(nameof(Observation.Base), observation.Base);
        entity.SetText(nameof(Observation.ReportedValue), observation.ReportedValue);
        entity.SetText(nameof(Observation.ReportedUnit), observation.ReportedUnit);
        entity.SetText(nameof(Observation.Pattern), observation.Pattern);
        entity.SetText(nameof(Observation.SentencePlace), observation.SentencePlace);
        SourceColumns.Write(entity, observation.Source);
        return entity;
    }

    /// <summary>Reads the row.</summary>
    /// <param name="entity">The row.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="FormatException">The row was not written by us.</exception>
    public static Observation Read(TableEntity entity) => new()
    {
        Area = Area.Parse(entity.RequireText(nameof(Observation.Area))),
        Indicator = new IndicatorId(entity.RequireText(nameof(Observation.Indicator))),
        Period = ReportingPeriod.Parse(entity.RequireText(nameof(Observation.Period))),
        Kind = WireNames.Parse<ObservationKind>(entity.GetString(nameof(Observation.Kind))),
        Value = entity.GetDecimal(nameof(Observation.Value)),
        ValueMax = entity.GetDecimal(nameof(Observation.ValueMax)),
        Unit = entity.RequireText(nameof(Observation.Unit)),
        Qualifier = WireNames.Parse<Qualifier>(entity.GetString(nameof(Observation.Qualifier))),
        Status = WireNames.Parse<ObservationStatus>(entity.GetString(nameof(Observation.Status))),
        Subject = entity.GetString(nameof(Observation.Subject)),
        Sector = entity.GetString(nameof(Observation.Sector)),
        Programme = entity.GetString(nameof(Observation.Programme)),
        Size = entity.GetString(nameof(Observation.Size)),
        Base = entity.GetString(nameof(Observation.Base)),
        SameAs = entity.GetInt32(nameof(Observation.SameAs)),
        PartOf = entity.GetInt32(nameof(Observation.PartOf)),
        ReportedValue = entity.RequireText(nameof(Observation.ReportedValue)),
        ReportedUnit = entity.GetString(nameof(Observation.ReportedUnit)),
        NeedsReview = entity.GetBoolean(nameof(Observation.NeedsReview)) ?? throw EntityColumns.Missing(entity, nameof(Observation.NeedsReview)),
        Confidence = entity.GetDecimal(nameof(Observation.Confidence)) ?? throw EntityColumns.Missing(entity, nameof(Observation.Confidence)),
        Pattern = entity.GetString(nameof(Observation.Pattern)),
        SentencePlace = entity.GetString(nameof(Observation.SentencePlace)),
        Source = SourceColumns.Read(entity),
    };

    private static class Columns
    {
        public const string PeriodFirst = nameof(PeriodFirst);
        public const string PeriodLast = nameof(PeriodLast);
    }
}
