using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

public sealed class HostileTextTests
{
    private const int Rounds = 1500;

    private static readonly string[] Seeds =
    [
        "từ năm 2008 đến tháng 5/2011", "gần 1,3 tỷ đồng", "1 tỷ 200 triệu rưỡi", "6% - 9%", "hàng chục triệu đồng/tháng", "mười lăm lượt cán bộ", "(1.234,5)",
        "Số lớp tập huấn, hội thảo", "Tỷ lệ DN áp dụng SXSH tại Công ty TNHH Hoa Mai", "nghìn kWh/năm", "quý III/2011", "10-11/10/2018", "ngành hóa chất", "TP. Hồ Chí Minh",
        "…", "-", "#DIV/0!", "\ud83d\ude00", "\ud800", "0\u0301", "\u202e12", "١٢٣", "１２", "\0", "%%%", "((((", "////", "1.1.1.1", "999999999999999999999999999999", "tỷ tỷ tỷ tỷ",
    ];

    [Fact]
    public void Normalize_AnyTextAnywhere_NeverThrowsAndAlwaysExplains()
    {
        Random random = new(20110514);
        for (int round = 0; round < Rounds; round++)
        {
            DraftRow draft = new()
            {
                Value = Cell.OfText(7, 3, Text(random)),
                IndicatorText = random.Next(3) == 0 ? "Số lớp tập huấn" : Text(random),
                IndicatorCell = Cell.OfText(7, 2, "x"),
                UnitText = Text(random),
                PeriodText = random.Next(2) == 0 ? null : Text(random),
                TitlePeriodText = random.Next(3) == 0 ? Text(random) : null,
                NotePeriodText = Text(random),
                AreaCell = random.Next(3) == 0 ? Cell.OfText(7, 1, Text(random)) : null,
                NoteText = Text(random),
                SectorText = random.Next(4) == 0 ? Text(random) : null,
                BaseText = random.Next(4) == 0 ? Text(random) : null,
                IndicatorContext = [Text(random)],
            };

            Findings<Observation> findings = Draft.Normalize(draft);

            Assert.True(findings.Items.Count == 1 || findings.Issues.Count > 0, draft.ToString());
            Assert.All(findings.Items, item => Assert.True(item.Value.HasValue == (item.Status == ObservationStatus.Observed)));
            Assert.All(findings.Items, item => Assert.InRange(item.Value ?? 0m, -1_000_000_000_000_000_000m, 1_000_000_000_000_000_000m));
            Assert.All(findings.Issues, issue => Assert.NotEmpty(issue.Message));
        }
    }

    [Fact]
    public void Normalize_AVeryLongText_IsAnIssue()
    {
        string text = string.Concat(Enumerable.Repeat("một tỷ hai trăm triệu 1.234,5 đồng ", 20_000));

        Findings<Observation> findings = Draft.Normalize(Draft.Of(text, text, text).In(text).About(text));

        Assert.Empty(findings.Items);
        Assert.NotEmpty(findings.Issues);
    }

    [Fact]
    public void Normalize_ProseWhereALabelStands_IsNoLabel()
    {
        string prose = "Số lớp tập huấn, hội thảo. " + string.Concat(Enumerable.Repeat("Số lớp tập huấn. ", 80));

        Assert.Equal(IssueCode.UnknownIndicator, Draft.Failed(Draft.Of(prose, "5", "lớp")).Code);
    }

    [Fact]
    public void Normalize_ProseWhereAPeriodStands_IsNotUnderstood()
    {
        string prose = string.Concat(Enumerable.Repeat("trong ", 80)) + "năm 2011";

        Assert.Equal(IssueCode.PeriodNotUnderstood, Draft.Failed(Draft.Of("Số lớp tập huấn", "5", "lớp").In(prose)).Code);
    }

    [Fact]
    public void Normalize_ProseWhereAUnitStands_IsNoUnit()
    {
        string prose = "lớp" + string.Concat(Enumerable.Repeat("/năm", 120));

        Findings<Observation> findings = Draft.Normalize(Draft.Of("Số lớp tập huấn", "5", prose));

        Assert.All(findings.Items, item => Assert.True(item.NeedsReview));
        Assert.Contains(findings.Issues, issue => issue.Code is IssueCode.UnknownUnit or IssueCode.UnitMismatch or IssueCode.UnknownIndicator);
    }

    private static string Text(Random random)
    {
        StringBuilder text = new(Seeds[random.Next(Seeds.Length)]);
        for (int change = random.Next(6); change > 0; change--)
        {
            int at = random.Next(text.Length + 1);
            switch (random.Next(5))
            {
                case 0:
                    text.Insert(at, (char)random.Next(0x2100));
                    break;
                case 1 when at < text.Length:
                    text.Remove(at, 1);
                    break;
                case 2:
                    text.Insert(at, Seeds[random.Next(Seeds.Length)]);
                    break;
                case 3:
                    text.Insert(at, random.Next(100_000));
                    break;
                default:
                    text.Insert(at, " ,.-/%()đ"[random.Next(9)]);
                    break;
            }
        }

        return text.ToString();
    }
}
