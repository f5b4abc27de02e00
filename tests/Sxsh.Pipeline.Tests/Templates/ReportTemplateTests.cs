using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Templates;
using Sxsh.Testing;
using Xunit;

namespace Sxsh.Pipeline.Tests.Templates;

/// <summary>The form: what it holds, and that it comes back through the whole path as it was filled in.</summary>
public sealed class ReportTemplateTests
{
    private static readonly Catalogue Catalogue = Catalogue.BuiltIn;
    private static readonly Area BenTre = ReportDestination.Of(Catalogue, "ben-tre", "2011").Area!.Value;

    [Theory]
    [InlineData("2011")]
    [InlineData("2008/2011-05")]
    public void Make_FilledByLibreOffice_GivesExactlyTheValuesEnteredAndNoFinding(string period)
    {
        Assert.SkipUnless(LibreOffice.IsInstalled, LibreOffice.Missing);
        ReportingPeriod known = ReportingPeriod.Parse(period);
        byte[] form = Make(TemplateRequest.Of(BenTre, known));
        TemplateEntries entries = TemplateEntries.For(form, Catalogue);

        byte[] filled = LibreOffice.Fill(form, entries.Cells);
        CheckResult result = Check(filled, period);

        Assert.Equal([], result.Issues.Select(issue => $"{issue.Code} {issue.Source.Sheet}!{issue.Source.Cell} {issue.Message}"));
        Assert.Equal(entries.Expected.Order(StringComparer.Ordinal), result.Observations.Select(TemplateEntries.Line).Order(StringComparer.Ordinal));
        Assert.All(result.Observations.Where(observation => observation.Kind == ObservationKind.Actual), observation => Assert.Equal(known, observation.Period));
        Assert.DoesNotContain(result.Observations, observation => observation.NeedsReview);
    }

    [Fact]
    public void Make_AnyProvince_IsAValidProtectedVersionedWorkbook()
    {
        using MemoryStream bytes = new(Make(TemplateRequest.Of(BenTre, ReportingPeriod.OfYear(2011))));
        using SpreadsheetDocument form = SpreadsheetDocument.Open(bytes, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(form).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
        Assert.Equal(
            ["Bìa", "Hướng dẫn", "Chỉ tiêu", "Đào tạo", "Doanh nghiệp", "Kinh phí", "Mục tiêu", "Thuyết minh", "Danh mục"],
            form.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.All(form.WorkbookPart.WorksheetParts, part => Assert.True(part.Worksheet.GetFirstChild<SheetProtection>()?.Sheet?.Value));
        Assert.True(form.WorkbookPart.WorksheetParts.Count(part => part.Worksheet.GetFirstChild<DataValidations>() is not null) >= 5);
        Assert.Contains("SxshTemplate", form.CustomFilePropertiesPart!.Properties.InnerXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_WithLastPeriod_ShowsItsValuesAndEnterprisesAndCountsNone()
    {
        CheckResult last = Check(System.Text.Encoding.UTF8.GetBytes("""
            tinh;ky_bao_cao;ten_doanh_nghiep;nganh;quy_mo;chi_tieu;gia_tri;don_vi
            Bến Tre;2010;;;;Số lớp (khóa) tập huấn, đào tạo;12;lớp
            Bến Tre;2010;;;;Tổng kinh phí chương trình;1250,5;triệu đồng
            Bến Tre;2010;Công ty TNHH A;Xi măng;Lớn;Điện tiết kiệm;5000;kWh/năm

            """), "2010");
        TemplateRequest request = new(BenTre, ReportingPeriod.OfYear(2011), ReportingPeriod.OfYear(2010), last.Observations);

        byte[] form = Make(request);
        string text = TextOf(form);

        Assert.Equal(3, last.Observations.Count);
        Assert.Contains("Công ty TNHH A", text, StringComparison.Ordinal);
        Assert.Contains("<x:v>12</x:v>", text, StringComparison.Ordinal);
        Assert.Contains("<x:v>1250.5</x:v>", text, StringComparison.Ordinal);
        Assert.Contains("năm 2010", text, StringComparison.Ordinal);
        Assert.Equal(["NoValueFound  "], Check(form, "2011").Issues.Select(issue => $"{issue.Code} {issue.Source.Sheet} {issue.Source.Cell}"));
    }

    [Fact]
    public void Make_EnterprisesOfLastPeriodWithoutFigures_DoNotHideTheOthers()
    {
        Observation[] last =
        [
            .. Enumerable.Range(1, 10).Select(number => new Observation
            {
                Area = BenTre,
                Indicator = new IndicatorId("electricity_saved"),
                Period = ReportingPeriod.OfYear(2010),
                Kind = ObservationKind.Actual,
                Value = number,
                Unit = "kWh/năm",
                Subject = $"Công ty TNHH số {number}",
                ReportedValue = "1",
                Source = SourceLocation.WholeReport,
            }),
        ];
        byte[] form = Make(new TemplateRequest(BenTre, ReportingPeriod.OfYear(2011), ReportingPeriod.OfYear(2010), last));

        CheckResult result = Check(TemplateEntries.Put(form, "Doanh nghiệp", "F14", 1234.5m), "2011");

        Assert.Equal(("electricity_saved", 1234.5m, "Công ty TNHH số 9"), result.Observations.Select(each => (each.Indicator.Value, each.Value, each.Subject)).Single());
        Assert.Empty(result.Issues);
    }

    private static byte[] Make(TemplateRequest request) => new ReportTemplate(Catalogue).Make(request).ToArray();

    private static CheckResult Check(byte[] bytes, string period)
    {
        using MemoryStream content = new(bytes);
        return new ReportChecker(Catalogue).Check(content, "bieu-mau", "ben-tre", period, CancellationToken.None);
    }

    private static string TextOf(byte[] form)
    {
        using MemoryStream bytes = new(form);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(bytes, isEditable: false);
        return string.Concat(document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.OuterXml));
    }
}
