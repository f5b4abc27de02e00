using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>Writes a report row by row, as tests need it.</summary>
internal sealed class ReportBuilder(string area, string period)
{
    private readonly List<Observation> _observations = [];
    private string _name = "bao-cao.xlsx";
    private Dataset _dataset = Dataset.Real;
    private DateTimeOffset _uploadedAt = new(2012, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ReportBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    public ReportBuilder Synthetic()
    {
        _dataset = Dataset.Synthetic;
        return this;
    }

    public ReportBuilder UploadedOn(int day)
    {
        _uploadedAt = new DateTimeOffset(2012, 1, day, 0, 0, 0, TimeSpan.Zero);
        return this;
    }

    public ReportBuilder Says(string indicator, string when, decimal? value, Func<Observation, Observation>? change = null)
    {
        var observation = new Observation
        {
            Area = Area.Parse(area),
            Indicator = new IndicatorId(indicator),
            Period = ReportingPeriod.Parse(when),
            Kind = ObservationKind.Actual,
            Value = value,
            Status = value is null ? ObservationStatus.Nil : ObservationStatus.Observed,
            Unit = "x",
            ReportedValue = "x",
            Source = SourceLocation.WholeReport,
        };
        _observations.Add(change is null ? observation : change(observation));
        return this;
    }

    public ReportBuilder Add(Observation observation)
    {
        _observations.Add(observation);
        return this;
    }

    public SubmissionId Id => new(new ReportKey(_dataset, Area.Parse(area), ReportingPeriod.Parse(period), _name), 1);

    public CurrentReport Build() => new(Id, new RunId("aa"), _uploadedAt, [.. _observations]);
}
