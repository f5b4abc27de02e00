using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.RollUps;

public sealed class RollUpPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Cube_SubmissionsInAnotherOrder_IsByteForByteTheSame(int seed)
    {
        var random = new Random(seed);
        ReportBuilder[] reports = [.. RandomReports.Of(random, 30)];
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
        foreach (string area in RandomReports.Areas)
        {
            ReportBuilder file = new ReportBuilder(area, "2012").Named("tat-ca.xlsx");
            ReportBuilder first = new ReportBuilder(area, "2012").Named("phan-1.xlsx");
            ReportBuilder second = new ReportBuilder(area, "2012").Named("phan-2.xlsx");
            foreach (Observation observation in RandomReports.Rows(random, area, 80).DistinctBy(row => FactKey.Of(Dataset.Real, row)))
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
            foreach (string period in RandomReports.Periods.Where(_ => random.Next(2) == 0))
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
}
