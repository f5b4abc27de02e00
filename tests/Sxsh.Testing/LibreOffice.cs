using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Sxsh.Testing;

/// <summary>LibreOffice without a window: opens a workbook, writes into cells as a person would, and saves it as .xlsx.</summary>
public static class LibreOffice
{
    /// <summary>Why tests that need it are left out where it is not installed.</summary>
    public const string Missing = "LibreOffice (soffice) is not installed on this machine.";

    private const string Macro = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Form" script:language="StarBasic">
        Sub Fill(source As String, target As String, entries As String)
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden"
          hidden(0).Value = True
          document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
          files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
          reader = createUnoService("com.sun.star.io.TextInputStream")
          reader.setInputStream(files.openFileRead(entries))
          reader.setEncoding("UTF-8")
          Do While Not reader.isEOF()
            parts = Split(reader.readLine(), Chr(9))
            If UBound(parts) = 3 Then
              cell = document.Sheets.getByName(parts(0)).getCellRangeByName(parts(1))
              If parts(2) = "n" Then
                cell.Value = Val(parts(3))
              Else
                cell.String = parts(3)
              End If
            End If
          Loop
          reader.closeInput()
          Dim filter(0) As New com.sun.star.beans.PropertyValue
          filter(0).Name = "FilterName"
          filter(0).Value = "Calc MS Excel 2007 XML"
          document.storeToURL(target, filter())
          document.close(True)
        End Sub
        </script:module>
        """;

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled => Program is not null;

    private static string? Program =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Fills a workbook.</summary>
    /// <param name="workbook">The workbook (.xlsx).</param>
    /// <param name="entries">Sheet, address, and what to enter: a number or a text.</param>
    /// <returns>The workbook as LibreOffice saves it.</returns>
    /// <exception cref="InvalidOperationException">It did not save the workbook.</exception>
    public static byte[] Fill(byte[] workbook, IEnumerable<(string Sheet, string Cell, object Value)> entries)
    {
        string folder = Directory.CreateTempSubdirectory("sxsh-office-").FullName;
        try
        {
            string profile = Path.Combine(folder, "profile");
            string basic = Path.Combine(profile, "user", "basic", "Standard");
            // At its first start it puts its own macros into a new profile, over whatever is there.
            Run(profile, "--terminate_after_init");
            Directory.CreateDirectory(basic);
            File.WriteAllText(Path.Combine(basic, "Form.xba"), Macro);
            File.WriteAllText(Path.Combine(basic, "script.xlb"), Library("library", "library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\"", "<library:element library:name=\"Form\"/>"));
            File.WriteAllText(Path.Combine(profile, "user", "basic", "script.xlc"), Library("libraries", "xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "<library:library library:name=\"Standard\" xlink:href=\"$(USER)/basic/Standard/script.xlb/\" xlink:type=\"simple\" library:link=\"false\"/>"));
            File.WriteAllBytes(Path.Combine(folder, "form.xlsx"), workbook);
            File.WriteAllLines(Path.Combine(folder, "entries.txt"), entries.Select(Line), new UTF8Encoding(false));
            string target = Path.Combine(folder, "filled.xlsx");
            Run(profile, $"macro:///Standard.Form.Fill(\"{Url(folder, "form.xlsx")}\",\"{Url(folder, "filled.xlsx")}\",\"{Url(folder, "entries.txt")}\")");
            return File.Exists(target) ? File.ReadAllBytes(target) : throw new InvalidOperationException("LibreOffice did not save the workbook.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line((string Sheet, string Cell, object Value) entry) => entry.Value is decimal number
        ? $"{entry.Sheet}\t{entry.Cell}\tn\t{number.ToString(CultureInfo.InvariantCulture)}"
        : $"{entry.Sheet}\t{entry.Cell}\tt\t{entry.Value}";

    private static string Url(string folder, string file) => new Uri(Path.Combine(folder, file)).AbsoluteUri;

    private static string Library(string root, string attributes, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE library:{root} PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"{root}.dtd\">\n<library:{root} xmlns:library=\"http://openoffice.org/2000/library\" {attributes}>{content}</library:{root}>";

    private static void Run(string profile, string command)
    {
        ProcessStartInfo start = new(Program ?? throw new InvalidOperationException(Missing)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nologo", command])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }
}
