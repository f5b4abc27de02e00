using System.Text;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

public sealed class ArticleFinderTests
{
    private const string Article =
        "<div class='content'><h1>Sản xuất sạch hơn tại tỉnh Bến Tre</h1><p>Sở Công Thương đã tổ chức 05 lớp tập huấn về SXSH cho gần 400 lượt cán bộ kỹ thuật, cán bộ quản lý của các doanh nghiệp trên địa bàn.</p>"
        + "<p>Đến nay, toàn tỉnh có 16 doanh nghiệp đã áp dụng SXSH vào thực tiễn sản xuất và quản lý môi trường.</p></div>";

    [Theory]
    [InlineData("<nav><a href='/'>Trang chủ</a><a href='/tin'>Nhà máy ở nơi khác tiết kiệm 1,3 tỷ đồng nhờ SXSH</a></nav>")]
    [InlineData("<div id='news-ticker'>Nhà máy ở nơi khác tiết kiệm 1,3 tỷ đồng nhờ SXSH</div>")]
    [InlineData("<marquee>Nhà máy ở nơi khác tiết kiệm 1,3 tỷ đồng nhờ SXSH</marquee>")]
    [InlineData("<ul><li><a href='/1'>Nhà máy tiết kiệm 1,3 tỷ đồng nhờ SXSH</a></li><li><a href='/2'>9 lớp tập huấn SXSH ở nơi khác</a></li><li><a href='/3'>Tin khác</a></li></ul>")]
    [InlineData("<div role='complementary'><p>Nhà máy tiết kiệm 1,3 tỷ đồng nhờ SXSH</p></div>")]
    public void Read_PageAroundAnArticle_LeavesOutWhatIsNotTheArticle(string around)
    {
        CheckResult result = Check($"<html><body>{around}{Article}</body></html>");

        Assert.Equal([5m, 400m, 16m], result.Observations.Select(observation => observation.Value ?? 0m));
    }

    [Fact]
    public void Read_ArticleInAnElementCalledMenu_IsRead() =>
        Assert.Equal(3, Check($"<html><body><div class='menu'>{Article}</div></body></html>").Observations.Count);

    [Fact]
    public void Read_TableOfFiguresInAFooter_IsRead()
    {
        CheckResult result = Check($"<html><body>{Article}<footer><table><tr><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Năm 2011</th></tr><tr><td>Số phim tuyên truyền</td><td>phim</td><td>4</td></tr><tr><td>Số phóng sự</td><td>phóng sự</td><td>2</td></tr></table></footer></body></html>");

        Assert.Contains(result.Observations, observation => observation is { Indicator.Value: "films", Value: 4m, Source.Cell: not null });
    }

    [Fact]
    public void Check_ProseBesideATableThatSaysOtherwise_WarnsWithBothPlaces()
    {
        CheckResult result = Check($"<html><body>{Article}<table><tr><th>Chỉ tiêu</th><th>Đơn vị tính</th><th>Năm 2011</th></tr><tr><td>Số lớp tập huấn về SXSH</td><td>lớp</td><td>6</td></tr><tr><td>Số phim tuyên truyền</td><td>phim</td><td>4</td></tr></table></body></html>");

        Issue issue = Assert.Single(result.Issues, issue => issue.Code == IssueCode.TextDiffersFromTable);
        Assert.Contains("“05 lớp tập huấn”", issue.Message, StringComparison.Ordinal);
        Assert.Contains("6 ở ô C2", issue.Message, StringComparison.Ordinal);
        Assert.NotNull(issue.Source.Start);
    }

    private static CheckResult Check(string page) =>
        new ReportChecker(Catalogue.BuiltIn).Check(new MemoryStream(Encoding.UTF8.GetBytes(page)), "bai-viet.html", "ben-tre", "2011", CancellationToken.None);
}
