using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reports;

/// <summary>Observations in JSON, as programs send them.</summary>
public sealed class ObservationFormTests
{
    [Fact]
    public void Check_Form_TakesEveryField()
    {
        CheckResult result = Check("""
            {"observations": [
              {"area": "63-83", "indicator": "training_attendances", "value": 400, "unit": "lượt người", "qualifier": "approx_less", "status": "observed", "kind": "actual", "period": "2008/2011-05"},
              {"area": "ben-tre", "indicator": "application_rate", "value": 8, "valueMax": 13.5, "unit": "%", "qualifier": "range", "kind": "target", "period": "2015", "base": "doanh nghiệp"},
              {"indicator": "films", "value": null, "status": "nil", "unit": "phim", "period": "2011"},
              {"indicator": "water_saved", "value": 18500.25, "unit": "m³/năm", "period": "2011", "subject": "Nhà máy A"},
              {"indicator": "water_saved", "value": 500.25, "unit": "m³/năm", "period": "2011", "subject": "Xưởng 1", "partOf": 3, "needsReview": true}
            ]}
            """);

        Assert.Equal(FileFormat.Json, result.Format);
        Assert.Empty(result.Issues);
        Assert.Equal(
            ["training_attendances 400 ApproxLess 2008/2011-05", "application_rate 8 Range 2015", "films  Exact 2011", "water_saved 18500.25 Exact 2011", "water_saved 500.25 Exact 2011"],
            result.Observations.Select(observation => FormattableString.Invariant($"{observation.Indicator} {observation.Value} {observation.Qualifier} {observation.Period}")));
        Assert.Equal(13.5m, result.Observations[1].ValueMax);
        Assert.Equal(ObservationKind.Target, result.Observations[1].Kind);
        Assert.Equal(ObservationStatus.Nil, result.Observations[2].Status);
        Assert.Equal("Nhà máy A", result.Observations[3].Subject);
        Assert.Equal(3, result.Observations[4].PartOf);
        Assert.True(result.Observations[4].NeedsReview);
        Assert.Equal(("observations", "E2"), (result.Observations[0].Source.Sheet, result.Observations[0].Source.Cell));
    }

    [Fact]
    public void Check_UnknownIndicatorAndNoNumber_AreTold()
    {
        CheckResult result = Check("""[{"indicator": "no_such_thing", "value": 1, "period": "2011"}, {"indicator": "films", "value": 1e308, "unit": "phim", "period": "2011"}, {"indicator": "films", "value": 2, "unit": "phim", "period": "2011"}]""");

        Assert.Equal([IssueCode.UnknownIndicator, IssueCode.NumberOutOfRange], result.Issues.Select(issue => issue.Code));
        Assert.Equal(2m, Assert.Single(result.Observations).Value);
    }

    private static CheckResult Check(string json)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(json));
        return new ReportChecker(Catalogue.BuiltIn).Check(content, "bao-cao.json", "ben-tre", "2011", CancellationToken.None);
    }
}
