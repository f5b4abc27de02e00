using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Validation;
using Sxsh.Pipeline.Validation.Rules;
using Xunit;

namespace Sxsh.Pipeline.Tests.Validation.Rules;

public sealed class FileNamesOtherProvinceRuleTests
{
    [Theory]
    [InlineData("63-83", "Báo cáo SXSH Bến Tre 2011.xlsx", null)]
    [InlineData("63-83", "bao-cao.xlsx", null)]
    [InlineData("63-83", "BC_Sóc Trăng_2011.xlsx", "Sóc Trăng")]
    [InlineData("63-83", "bc vinh long.xlsx", null)]
    [InlineData("34-86", "phu luc ben tre.xlsx", null)]
    [InlineData("34-86", "phu luc dong thap.xlsx", "Đồng Tháp")]
    [InlineData("63-35", "ha-nam-dinh-huong-2011.xlsx", null)]
    public void Check_NameOfTheFile_IsToldWhereItNamesAnother(string area, string fileName, string? other)
    {
        ReportContext context = new(Area.Parse(area), ReportingPeriod.OfYear(2011)) { FileName = fileName };

        Issue[] issues = [.. new FileNamesOtherProvinceRule().Check(new ValidatedReport([], context, Catalogue.BuiltIn))];

        Assert.Equal(other is null ? 0 : 1, issues.Length);
        Assert.All(issues, issue => Assert.Contains(other ?? string.Empty, issue.Message, StringComparison.Ordinal));
    }
}
