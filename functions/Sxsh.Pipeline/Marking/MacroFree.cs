using System.IO.Compression;
using System.Text;

namespace Sxsh.Pipeline.Marking;

/// <summary>Makes an ordinary workbook of one that held macros or was a template: no part with code stays, and it says of itself what its name says.</summary>
internal static class MacroFree
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Ordinary = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly string[] Others =
    [
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    ];

    /// <summary>Changes a workbook in place, where there is something to change.</summary>
    /// <param name="workbook">The workbook.</param>
    public static void Make(MemoryStream workbook)
    {
        workbook.Position = 0;
        using ZipArchive archive = new(workbook, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry code in archive.Entries.Where(entry => IsCode(entry.FullName)).ToList())
        {
            code.Delete();
        }

        if (archive.GetEntry(ContentTypes) is not { } entry)
        {
            return;
        }

        string types;
        using (StreamReader reader = new(entry.Open(), Encoding.UTF8))
        {
            types = reader.ReadToEnd();
        }

        string changed = Others.Aggregate(types, (text, other) => text.Replace(other, Ordinary, StringComparison.Ordinal));
        if (changed != types)
        {
            entry.Delete();
            using Stream written = archive.CreateEntry(ContentTypes).Open();
            written.Write(Encoding.UTF8.GetBytes(changed));
        }
    }

    private static bool IsCode(string part) =>
        part.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || part.EndsWith("/vbaData.xml", StringComparison.OrdinalIgnoreCase);
}
