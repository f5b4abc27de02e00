using System.IO.Compression;
using System.Text;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Model.Figures;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Tests.Pipeline;
using Sxsh.Pipeline.Tests.RollUps;
using Xunit;

namespace Sxsh.Pipeline.Tests.Decisions;

/// <summary>Reports in prose over memory stores, with people who look at their figures.</summary>
internal sealed class ReviewBench
{
    public const string Budget = "Tổng kinh phí 3.150 tỷ đồng cho chương trình sản xuất sạch hơn.";
    public const string Courses = "Năm 2011 Bến Tre đã tổ chức 05 lớp tập huấn về sản xuất sạch hơn.";

    private static readonly ReportKey Report = new(Dataset.Real, Area.Parse("63-83"), ReportingPeriod.OfYear(2011), "a.txt");

    private int _uploads;

    public ReviewBench()
    {
        Review = new FigureReview(Bench.Stores, Bench.Time);
        Reviewer = new ReportReview(Bench.Stores, new OriginalChecker(Catalogue.BuiltIn, Bench.Intake, new ReportChecker(Catalogue.BuiltIn)), Review);
        Decisions = new ReportDecisions(Bench.Stores, Catalogue.BuiltIn, Bench.Time);
    }

    public PipelineBench Bench { get; } = new();

    public FigureReview Review { get; }

    public ReportReview Reviewer { get; }

    public ReportDecisions Decisions { get; }

    public async Task<SubmissionId> Submit(params string[] paragraphs)
    {
        string blob = Bench.Put($"ben-tre/2011/u{++_uploads}/a.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs)));
        Assert.Equal(IngestOutcome.Done, await Bench.Ingest(blob));
        return (await Bench.Versions()).Single(version => version.BlobName == blob).Id;
    }

    public async Task<ReviewedReport> Find(SubmissionId id) => (await Reviewer.FindAsync(id, CancellationToken.None))!;

    public async Task<ReviewedFigure> Figure(SubmissionId id, string indicator) => (await Find(id)).Figures.Single(figure => figure.Read.Indicator.Value == indicator);

    public async Task<FigureOutcome> Decide(SubmissionId id, string indicator, FigureVerdict verdict, decimal? value)
    {
        ReviewedFigure figure = await Figure(id, indicator);
        FigureCorrection? correction = value is null ? null : new FigureCorrection(null, null, null, value, null);
        return await Review.DecideAsync(id, new FigureWish(figure.Key, verdict, correction, figure.LastNumber, null), DecisionBench.Officer, CancellationToken.None);
    }

    public async Task Accept(SubmissionId id)
    {
        ReportPointers? pointers = await Pointers();
        string revision = SubmissionRevision.Of((await Bench.Stores.Ledger.FindAsync(id, CancellationToken.None))!, pointers);
        Assert.Null((await Decisions.AcceptAsync(id, DecisionBench.Ministry, revision, CancellationToken.None)).Refusal);
    }

    public Task<ReportPointers?> Pointers() => Bench.Stores.Ledger.FindPointersAsync(Report, CancellationToken.None);

    /// <summary>A value that counts in the cube, after all roll-ups that were asked for.</summary>
    public async Task<decimal?> Total(CubeAudience audience, string indicator)
    {
        await Bench.RollUp();
        CubeScope scope = new(audience, Dataset.Real);
        if (await Bench.Stores.Published.ReadIndexAsync(scope, CancellationToken.None) is not { } index)
        {
            return null;
        }

        ReadOnlyMemory<byte>? compressed = await Bench.Stores.Published.ReadCubeAsync(scope, index.Hash, CancellationToken.None);
        using BrotliStream brotli = new(new MemoryStream(compressed!.Value.ToArray()), CompressionMode.Decompress);
        using MemoryStream json = new();
        await brotli.CopyToAsync(json);
        CubeReading cube = new(json.ToArray());
        CubeReadingCell? cell = cube.Find("63-83", indicator, "2011") ?? cube.Find("63-83", indicator, "2011", kind: "plan");
        return cell is { } found && !found.Flags.HasFlag(CubeFlags.NeedsReview) ? found.Value : null;
    }

    public async Task<IReadOnlyList<ObservationAnswer>> Observations(bool isOfficial)
    {
        ObservationFilter filter = new(null, null, null, null, null) { IsOfficial = isOfficial };
        return (await new ObservationQueries(Bench.Stores).ListAsync(filter, new PageRequest(1000, null), CancellationToken.None)).Items;
    }
}
