using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;

namespace Sxsh.Cli.Tests.Reprocessing;

/// <summary>Two real services, one after the other, over the same stores.</summary>
public sealed class RealReprocessTests
{
    private const string Aware = "Bến Tre;2010;Doanh nghiệp có nhận thức về SXSH;50;doanh nghiệp;";
    private const string Applying = "Bến Tre;2010;Doanh nghiệp áp dụng SXSH;16;doanh nghiệp;";

    private static readonly Catalogue Later = new(
        "later",
        Catalogue.BuiltIn.Provinces,
        [.. Catalogue.BuiltIn.Indicators.Select(indicator => indicator.Id.Value == "establishments_applying" ? indicator with { Unit = "cơ sở" } : indicator)],
        Catalogue.BuiltIn.Sectors,
        Catalogue.BuiltIn.NationalTargets);

    private readonly Stores _stores = MemoryStores.Create(TimeProvider.System);

    [Fact]
    public async Task Reprocess_LaterCatalogue_ShowsThenAppliesThenHasNothingToDo()
    {
        await using (RealService old = new(_stores, Catalogue.BuiltIn))
        {
            await old.SubmitAsync("ben-tre/2011/u1/a.csv", Aware, Applying);
            await old.SubmitAsync("ben-tre/2011/u1/b.csv", Aware);
        }

        await using RealService service = new(_stores, Later);
        var trial = new TestTerminal();
        var applied = new TestTerminal();
        var again = new TestTerminal();

        Assert.Equal(ExitCode.Success, await trial.RunAsync("reprocess", "--dry-run", "--json", "--url", service.Address.ToString()));
        Assert.Equal(ExitCode.Success, await applied.RunAsync("reprocess", "--yes", "--url", service.Address.ToString()));
        Assert.Equal(ExitCode.Success, await again.RunAsync("reprocess", "--yes", "--url", service.Address.ToString()));

        JsonElement totals = JsonDocument.Parse(trial.Output).RootElement.GetProperty("totals");
        Assert.Equal((2, 1, 1), (totals.GetProperty("reports").GetInt32(), totals.GetProperty("differing").GetInt32(), totals.GetProperty("changed").GetInt32()));
        Assert.Contains("16 doanh nghiệp", applied.Output, StringComparison.Ordinal);
        Assert.Contains("16 cơ sở (unit)", applied.Output, StringComparison.Ordinal);
        Assert.Contains("Đã áp dụng 2 báo cáo, trong đó 1 không có khác biệt.", applied.Output, StringComparison.Ordinal);
        Assert.Contains("Không có báo cáo nào cần xử lý lại.", again.Output, StringComparison.Ordinal);
        Assert.Empty(trial.Errors + applied.Errors + again.Errors);
    }
}
