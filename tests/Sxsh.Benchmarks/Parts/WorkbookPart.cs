using System.Globalization;
using Sxsh.Benchmarks.Measuring;
using Sxsh.Benchmarks.Processes;
using Sxsh.Benchmarks.Results;
using Sxsh.Benchmarks.Samples;
using Sxsh.Pipeline.Mapping;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization;
using Sxsh.Pipeline.Reading;

namespace Sxsh.Benchmarks.Parts;

/// <summary>Reading of workbooks, beside two libraries of Node.</summary>
public sealed class WorkbookPart : IPart
{
    private static readonly (int Megabytes, int Rounds)[] Sizes = [(1, 7), (10, 3), (30, 3)];

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string Title => "Reading .xlsx";

    /// <inheritdoc/>
    public string Explanation =>
        "From the bytes in memory to every value and text, in warm processes, in turns, garbage collected before each. "
        + "Ours: `ReportReader.Read`, with format detection, the survey that enforces the limits, and text as vi-VN shows it. "
        + "SheetJS (`xlsx` 0.18.5, the last on the npm registry; its maker publishes later ones elsewhere): `read`, then `v` and `w` (formatted text) of every cell. "
        + "exceljs 4.4.0: `xlsx.load`, then `text` of every cell, which is not formatted. The ratio is our cells a second divided by the other's.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Figure>> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        await PeerReader.InstallAsync(cancellationToken);
        List<Figure> figures = [];
        await using PeerReader sheetJs = PeerReader.Start("xlsx");
        await using PeerReader excelJs = PeerReader.Start("exceljs");
        foreach ((int megabytes, int rounds) in Sizes.Take(workplace.IsQuick ? 1 : Sizes.Length))
        {
            SampleWorkbook workbook = SampleWorkbook.Write(workplace.Folder, megabytes);
            await MeasureAsync(workbook, workplace.Rounds(rounds), sheetJs, excelJs, figures, cancellationToken);
        }

        return figures;
    }

    private static async Task MeasureAsync(SampleWorkbook workbook, int rounds, PeerReader sheetJs, PeerReader excelJs, List<Figure> figures, CancellationToken cancellationToken)
    {
        byte[] bytes = await File.ReadAllBytesAsync(workbook.Path, cancellationToken);
        List<double> ours = [];
        List<double> mapped = [];
        List<double> sheets = [];
        List<double> excels = [];
        int drafts = 0;

        // One more to warm up, with the smallest file.
        for (int i = figures.Count == 0 ? 0 : 1; i <= rounds; i++)
        {
            (double reading, double mapping, drafts) = ReadOurs(bytes, cancellationToken);
            Stopped.CollectGarbage();
            (double sheet, int sheetCells) = await sheetJs.ReadAsync(workbook.Path, cancellationToken);
            (double excel, int excelCells) = await excelJs.ReadAsync(workbook.Path, cancellationToken);
            if (sheetCells != workbook.Cells || excelCells != workbook.Cells)
            {
                throw new InvalidOperationException($"{workbook.Cells} cells were written, SheetJS found {sheetCells} and exceljs {excelCells}.");
            }

            if (i > 0)
            {
                ours.Add(reading);
                mapped.Add(mapping);
                sheets.Add(sheet);
                excels.Add(excel);
            }
        }

        string what = string.Create(CultureInfo.InvariantCulture, $"{Show.Size(workbook.Bytes)}, {workbook.Cells:N0} cells");
        Measured own = new(ours);
        figures.Add(Figure.Plain($"ours, {what}", Rate(workbook, own), Spread(own)));
        figures.Add(Peer("SheetJS", sheets, ours, workbook));
        figures.Add(Peer("exceljs", excels, ours, workbook));
        Measured mapping2 = new(mapped);
        figures.Add(Figure.Plain($"mapping and normalizing that ({drafts} values found)", Show.Time(mapping2.Median), Spread(mapping2)));
    }

    private static (double Reading, double Mapping, int Drafts) ReadOurs(byte[] bytes, CancellationToken cancellationToken)
    {
        Stopped.CollectGarbage();
        ReadOutcome? read = null;
        double reading = Stopped.Time(() => read = new ReportReader().Read(new MemoryStream(bytes), "bao-cao.xlsx", cancellationToken));
        ReportDocument document = read?.Document ?? throw new InvalidOperationException($"The workbook was rejected: {read?.Issues[0].Message}");
        Findings<DraftRow> drafts = new([], []);
        ReportMapper mapper = new();
        ReportNormalizer normalizer = new(Catalogue.BuiltIn);
        ReportContext context = new(ReportText.Provinces[0].Area, ReportingPeriod.OfYear(2024));
        double mapping = Stopped.Time(() =>
        {
            drafts = mapper.Map(document);
            normalizer.Normalize(drafts.Items, context);
        });
        return (reading, mapping, drafts.Items.Count);
    }

    private static Figure Peer(string name, List<double> peer, List<double> ours, SampleWorkbook workbook)
    {
        Measured measured = new(peer);
        double ratio = measured.Median / new Measured(ours).Median;
        return new Figure($"{name}, the same file", Rate(workbook, measured), Spread(measured), $"{Show.Ratio(ratio)} ({Show.Ratios(Measured.Ratio(peer, ours))})", Figure.Verdict("ours ≥ 1", ratio >= 1));
    }

    private static string Rate(SampleWorkbook workbook, Measured measured) => $"{Show.Number(workbook.Cells / measured.Median * 1000)} cells/s ({Show.Time(measured.Median)})";

    private static string Spread(Measured measured) => $"{Show.Times(measured)} ({measured.Count})";
}
