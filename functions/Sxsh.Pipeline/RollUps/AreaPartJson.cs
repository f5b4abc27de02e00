using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>The form in which a part is kept.</summary>
public static class AreaPartJson
{
    /// <summary>Version of the form; a part of another version counts as unreadable, and is made anew.</summary>
    public const int Schema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Writes a part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>JSON; equal parts give equal bytes.</returns>
    public static byte[] Write(AreaPart part) => JsonSerializer.SerializeToUtf8Bytes(
        new PartFile(
            Schema,
            part.Area,
            [.. part.Sources.Select(source => new SourceRow(source.Submission.ToString(), source.Run.Value, source.UploadedAt))],
            [.. part.Facts.Select(FactRow.Of)]),
        Options);

    /// <summary>Reads a part.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The part, or <see langword="null"/> if it is of another version or damaged.</returns>
    public static AreaPart? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            PartFile? file = JsonSerializer.Deserialize<PartFile>(json, Options);
            return file is { Schema: Schema, Sources: not null, Facts: not null }
                && file.Facts.All(fact => fact.IsWithin(file.Sources.Count, file.Facts.Count))
                ? new AreaPart(file.Area, [.. file.Sources.Select(source => source.ToSource())], [.. file.Facts.Select(fact => fact.ToFact())])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed record PartFile(int Schema, Area Area, IReadOnlyList<SourceRow> Sources, IReadOnlyList<FactRow> Facts);

    private sealed record SourceRow(string Id, string Run, DateTimeOffset UploadedAt)
    {
        public FactSource ToSource() => new(SubmissionId.Parse(Id), new RunId(Run), UploadedAt);
    }

    private sealed record FactRow
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public Dataset Dataset { get; init; }

        public required Area Area { get; init; }

        public required IndicatorId Indicator { get; init; }

        public required ReportingPeriod Period { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public ObservationKind Kind { get; init; }

        public string? Subject { get; init; }

        public string? Sector { get; init; }

        public string? Programme { get; init; }

        public string? Size { get; init; }

        public string? Base { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public decimal? Value { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public decimal? ValueMax { get; init; }

        public Qualifier Qualifier { get; init; }

        public ObservationStatus Status { get; init; }

        public bool NeedsReview { get; init; }

        public bool Conflict { get; init; }

        /// <summary>Source and sequence of the observation taken, then of each alternative.</summary>
        public required IReadOnlyList<int> From { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? PartOf { get; init; }

        public static FactRow Of(Fact fact) => new()
        {
            Dataset = fact.Key.Dataset,
            Area = fact.Key.Area,
            Indicator = fact.Key.Indicator,
            Period = fact.Key.Period,
            Kind = fact.Key.Kind,
            Subject = fact.Key.Dimensions.Subject,
            Sector = fact.Key.Dimensions.Sector,
            Programme = fact.Key.Dimensions.Programme,
            Size = fact.Key.Dimensions.Size,
            Base = fact.Key.Base,
            Value = fact.Value is { } value ? PlainNumber.Of(value) : null,
            ValueMax = fact.ValueMax is { } valueMax ? PlainNumber.Of(valueMax) : null,
            Qualifier = fact.Qualifier,
            Status = fact.Status,
            NeedsReview = fact.NeedsReview,
            Conflict = fact.IsConflict,
            From = [.. fact.Alternatives.Prepend(fact.Chosen).SelectMany(reference => new[] { reference.Source, reference.Sequence })],
            PartOf = fact.PartOf,
        };

        public bool IsWithin(int sources, int facts) =>
            From is { Count: >= 2 } && From.Count % 2 == 0 && PartOf is not < 0 && !(PartOf >= facts)
            && Enumerable.Range(0, From.Count / 2).All(index => From[2 * index] >= 0 && From[2 * index] < sources);

        public Fact ToFact()
        {
            FactReference[] references = [.. Enumerable.Range(0, From.Count / 2).Select(index => new FactReference(From[2 * index], From[(2 * index) + 1]))];
            return new Fact
            {
                Key = new FactKey(Dataset, Area, Indicator, Period, Kind, new Dimensions(Subject, Sector, Programme, Size), Base),
                Value = Value,
                ValueMax = ValueMax,
                Qualifier = Qualifier,
                Status = Status,
                NeedsReview = NeedsReview,
                IsConflict = Conflict,
                Chosen = references[0],
                Alternatives = references[1..],
                PartOf = PartOf,
            };
        }
    }
}
