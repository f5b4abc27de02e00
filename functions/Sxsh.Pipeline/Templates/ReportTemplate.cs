using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.VariantTypes;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>Makes the workbook in which a province reports: cover, instructions, indicators, training, enterprises, funding, targets and narrative. Filled in by hand it is read without a finding.</summary>
/// <param name="catalogue">The catalogue, for indicators, units and sectors.</param>
public sealed class ReportTemplate(Catalogue catalogue)
{
    /// <summary>Version of the form; a number with the catalogue's version behind it stands on the cover and in the file's properties.</summary>
    public const string Version = "1";

    private const int ListFirstRow = 4;

    private static readonly string[] Programmes = ["CPI", "VPEG", "Dow-MOIT", "SWITCH-Asia", "Khuyến công quốc gia", "Khuyến công địa phương"];
    private static readonly string[] Sizes = ["Lớn", "Vừa", "Nhỏ", "Siêu nhỏ"];

    /// <summary>Makes a template.</summary>
    /// <param name="request">Whom it is for.</param>
    /// <returns>The workbook (.xlsx) at position 0.</returns>
    public MemoryStream Make(TemplateRequest request)
    {
        string title = $"{catalogue.NameOf(request.Area)}, {PeriodWords.Of(request.Period) ?? request.Period.ToString()}";
        TemplateLists lists = new(Programmes, Sizes, [.. catalogue.Sectors.Select(sector => sector.NameVi)], ListFirstRow);
        IndicatorSheets indicators = new(catalogue, request);
        TemplateSheet[] sheets =
        [
            CoverSheets.Cover(title, $"{Version} (danh mục {catalogue.Version})"),
            CoverSheets.Instructions(),
            indicators.Results(),
            indicators.Training(),
            new EnterpriseSheet(catalogue, request, lists).Make(),
            indicators.Funding(),
            indicators.Targets(),
            CoverSheets.Narrative(title),
            lists.ToSheet(),
        ];
        MemoryStream bytes = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = $"Biểu mẫu báo cáo sản xuất sạch hơn – {title}";
            Write(document, sheets);
            AddProperties(document, request);
        }

        bytes.Position = 0;
        return bytes;
    }

    /// <summary>The name to save a template under.</summary>
    /// <param name="catalogue">The catalogue, for names.</param>
    /// <param name="request">Whom it is for.</param>
    /// <returns>For example <c>bieu-mau-sxsh-ben-tre-2011.xlsx</c>.</returns>
    public static string FileNameOf(Catalogue catalogue, TemplateRequest request) =>
        $"bieu-mau-sxsh-{(catalogue.TryGetProvince(request.Area, out Province? province) ? province.Slug : request.Area.ToString())}-{request.Period.ToKey()}.xlsx";

    private static void Write(SpreadsheetDocument document, TemplateSheet[] sheets)
    {
        WorkbookPart part = document.AddWorkbookPart();
        Sheets tabs = new();
        part.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), tabs);
        part.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Create();
        foreach (TemplateSheet sheet in sheets)
        {
            WorksheetPart worksheet = part.AddNewPart<WorksheetPart>();
            worksheet.Worksheet = sheet.ToWorksheet();
            tabs.Append(new Sheet { Name = sheet.Name, SheetId = (uint)tabs.ChildElements.Count + 1, Id = part.GetIdOfPart(worksheet) });
        }
    }

    // What the form is and whom it was made for, for programs.
    private void AddProperties(SpreadsheetDocument document, TemplateRequest request)
    {
        CustomFilePropertiesPart part = document.AddCustomFilePropertiesPart();
        part.Properties = new Properties();
        (string Name, string Value)[] properties =
        [
            ("SxshTemplate", Version), ("SxshCatalogue", catalogue.Version), ("SxshArea", request.Area.ToString()), ("SxshPeriod", request.Period.ToString()),
        ];
        foreach ((string name, string value) in properties)
        {
            part.Properties.Append(new CustomDocumentProperty(new VTLPWSTR(value)) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = part.Properties.ChildElements.Count + 2, Name = name });
        }
    }
}
