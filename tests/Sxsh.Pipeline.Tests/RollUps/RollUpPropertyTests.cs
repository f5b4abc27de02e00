using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class RollUpPropertyTests
{
    private static readonly string[] Indicators =
        ["films", "training_courses", "establishments_aware", "establishments_total", "awareness_rate", "saving_rate_per_unit", "event_participants", "action_plan_in_force", "cost_saved"];

    private static readonly string[] Periods =
        ["2010", "2011", "2011-H1", "2011-H2", "2011-Q1", "2011-Q4", "2011-05", "2010/2011", "2009/2011-05", "../2010-12", "../2011-05", "2012"];

    private static readonly string[] Areas = ["63-83", "63-84", "63-86", "63-38", "63-01", "34-86"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Cube_SubmissionsInAnotherOrder_IsByteForByteTheSame(int seed)
    {
        var random = new Random(seed);
        ReportBuilder[] reports = [.. Reports(random, mostRows: 30)];
        byte[] expected = CubeReading.Bytes(reports);

        for (int i = 0; i < 5; i++)
        {
            random.Shuffle(reports);
            Assert.Equal(expected, CubeReading.Bytes(reports));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    public void Cube_FileSplitInTwo_IsByteForByteTheSame(int seed)
    {
        var random = new Random(seed);
        List<ReportBuilder> whole = [];
        List<ReportBuilder> split = [];
        foreach (string area in Areas)
        {
            ReportBuilder file = new ReportBuilder(area, "2012").Named("tat-ca.xlsx");
            ReportBuilder first = new ReportBuilder(area, "2012").Named("phan-1.xlsx");
            ReportBuilder second = new ReportBuilder(area, "2012").Named("phan-2.xlsx");
            foreach (Observation observation in Rows(random, area, 80).DistinctBy(row => FactKey.Of(Dataset.Real, row)))
            {
                file.Add(observation);
                (random.Next(2) == 0 ? first : second).Add(observation);
            }

            whole.Add(file);
            split.Add(first);
            split.Add(second);
        }

        Assert.Equal(CubeReading.Bytes(whole), CubeReading.Bytes(split));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Country_FlowsOfEveryPeriod_AreTheSumOfItsProvinces(int seed)
    {
        var random = new Random(seed);
        string[] areas = ["63-83", "63-84", "63-86", "63-38"];
        List<ReportBuilder> reports = [];
        foreach (string area in areas)
        {
            ReportBuilder report = new(area, "2012");
            foreach (string period in Periods.Where(_ => random.Next(2) == 0))
            {
                report.Says("films", period, random.Next(100));
            }

            reports.Add(report);
        }

        CubeReading cube = CubeReading.Of([.. reports]);

        foreach (string period in new[] { "2009", "2010", "2011", "2012", "*" })
        {
            decimal? provinces = areas.Sum(area => cube.Value(area, "films", period) ?? 0);
            Assert.Equal(provinces, cube.Value("vn", "films", period) ?? 0);
            Assert.Equal(provinces, (cube.Value("34-86", "films", period) ?? 0) + (cube.Value("34-38", "films", period) ?? 0));
        }
    }

    private static IEnumerable<ReportBuilder> Reports(Random random, int mostRows)
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

    private static IEnumerable<Observation> Rows(Random random, string area, int count)
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
