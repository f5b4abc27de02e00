using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Templates;

/// <summary>The lists that cells of the template take their values from, on a sheet of their own.</summary>
/// <param name="programmes">Programmes.</param>
/// <param name="sizes">Size classes.</param>
/// <param name="sectors">Names of sectors.</param>
/// <param name="firstRow">The row in which each list begins.</param>
internal sealed class TemplateLists(IReadOnlyList<string> programmes, IReadOnlyList<string> sizes, IReadOnlyList<string> sectors, int firstRow)
{
    /// <summary>The list of sectors, as a formula.</summary>
    public string Sectors => Range('A', sectors.Count);

    /// <summary>The list of sizes, as a formula.</summary>
    public string Sizes => Range('B', sizes.Count);

    /// <summary>The list of programmes, as a formula.</summary>
    public string Programmes => Range('C', programmes.Count);

    /// <summary>Makes the sheet.</summary>
    /// <returns>The sheet.</returns>
    public TemplateSheet ToSheet()
    {
        TemplateSheet sheet = new(OwnSheet.Lists, 52, 16, 28);
        sheet.Text(1, 1, OwnSheet.ListsTitle, TemplateLook.Title);
        sheet.Row(firstRow - 1, TemplateLook.Heading, "Ngành", "Quy mô", "Chương trình");
        Fill(sheet, 1, sectors);
        Fill(sheet, 2, sizes);
        Fill(sheet, 3, programmes);
        return sheet;
    }

    private void Fill(TemplateSheet sheet, int column, IReadOnlyList<string> items)
    {
        for (int index = 0; index < items.Count; index++)
        {
            sheet.Text(firstRow + index, column, items[index], TemplateLook.Fixed);
        }
    }

    private string Range(char column, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"'{OwnSheet.Lists}'!${column}${firstRow}:${column}${firstRow + count - 1}");
}
