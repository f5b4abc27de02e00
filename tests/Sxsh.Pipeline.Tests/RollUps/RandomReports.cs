using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Tests.RollUps;

/// <summary>Reports of all that can be reported, by chance.</summary>
internal static class RandomReports
{
    private static readonly string[] Indicators =
        ["films", "training_courses", "establishments_aware", "establishments_total", "awareness_rate", "saving_rate_per_unit", "event_participants", "action_plan_in_force", "cost_saved"];

    public static readonly string[] Periods =
        ["2010", "2011", "2011-H1", "2011-H2", "2011-Q1", "2011-Q4", "2011-05", "2010/2011", "2009/2011-05", "../2010-12", "../2011-05", "2012"];

    public static readonly string[] Areas = ["63-83", "63-84", "63-86", "63-38", "63-01", "34-86"];

    public static IEnumerable<ReportBuilder> Of(Random random, int mostRows)
    {
        foreach (string area in Areas)
        {
            foreach (string name in new[] { "a.xlsx", "b.xlsx", "c.csv" })
            {
                ReportBuilder report = new ReportBuilder(area, random.Next(2) == 0 ? "2011" : "2012").Named(name).UploadedOn(random.Next(1, 3));
                if (random.Next(4) == 0)
                {
                    report.Synthetic();
                }

                foreach (Observation observation in Rows(random, area, random.Next(mostRows)))
                {
                    report.Add(observation);
                }

                yield return report;
            }
        }
    }

    public static IEnumerable<Observation> Rows(Random random, string area, int count)
    {
        for (int i = 0; i < count; i++)
        {
            var status = (ObservationStatus)Math.Max(0, random.Next(-8, 4));
            var qualifier = (Qualifier)Math.Max(0, random.Next(-6, 6));
            decimal? value = status == ObservationStatus.Observed ? random.Next(1000) / 10m : null;
            yield return new Observation
            {
                Area = random.Next(20) == 0 ? Area.National : Area.Parse(area),
                Indicator = new IndicatorId(Pick(random, Indicators)),
                Period = ReportingPeriod.Parse(Pick(random, Periods)),
                Kind = (ObservationKind)Math.Max(0, random.Next(-4, 3)),
                Value = value,
                ValueMax = value is not null && qualifier == Qualifier.Range ? value + 5 : null,
                Status = status,
                Qualifier = qualifier,
                Subject = random.Next(4) == 0 ? Pick(random, ["A", "B", "C"]) : null,
                Sector = random.Next(3) == 0 ? Pick(random, ["10", "1020", "16"]) : null,
                Programme = random.Next(4) == 0 ? Pick(random, ["CPI", "VPEG"]) : null,
                Size = random.Next(6) == 0 ? Pick(random, ["lớn", "vừa"]) : null,
                Base = random.Next(8) == 0 ? "cơ sở có tiềm năng" : null,
                NeedsReview = random.Next(10) == 0,
                Unit = "x",
                ReportedValue = "x",
                Source = SourceLocation.WholeReport,
            };
        }
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
