using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Storage;
using Xunit;

namespace Sxsh.Pipeline.Tests.Decisions;

/// <summary>What people decided about a report holds also where later reports look back at it.</summary>
public sealed class EarlierFiguresTests
{
    private const string Text = "Năm 2011, tỉnh Bến Tre đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn.";

    private static readonly ReportKey Next = new(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.OfYear(2012), "a.txt");

    private readonly ReviewBench _bench = new();

    [Theory]
    [InlineData(FigureVerdict.Confirmed, null, 5)]
    [InlineData(FigureVerdict.Corrected, 7, 7)]
    [InlineData(FigureVerdict.Discarded, null, null)]
    public async Task Earlier_FigureWasDecided_IsSeenAsDecided(FigureVerdict verdict, int? corrected, int? seen)
    {
        SubmissionId id = await _bench.Submit(Text);
        ReviewedFigure figure = Assert.Single((await _bench.Find(id)).Figures);
        Assert.Null((await _bench.Decide(id, figure.Read.Indicator.Value, verdict, corrected)).Refusal);

        ReportBackground background = await new BackgroundReader(_bench.Bench.Stores, Catalogue.BuiltIn).ReadAsync(Next, CancellationToken.None);
        (ReportingPeriod Period, IReadOnlyList<Observation> Observations)? last = await new LastReportQueries(_bench.Bench.Stores).FindAsync(Next.Area!.Value, Next.Period!.Value, CancellationToken.None);

        decimal?[] expected = seen is { } value ? [value] : [];
        Assert.Equal(expected, background.History.Select(observation => observation.Value));
        Assert.Equal(expected, last!.Value.Observations.Select(observation => observation.Value));
    }
}
