using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Tests.Reading;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reports;

/// <summary>One table, saved by LibreOffice in every format that it can write.</summary>
public sealed class OneSourceTests
{
    [Theory]
    [InlineData("ods", FileFormat.Ods)]
    [InlineData("xlsx", FileFormat.Xlsx)]
    [InlineData("xls", FileFormat.Xls)]
    [InlineData("docx", FileFormat.Docx)]
    [InlineData("html", FileFormat.Html)]
    public void Check_OneSourceInAnotherFormat_GivesTheSameObservations(string extension, FileFormat format)
    {
        CheckResult source = Check("csv");
        CheckResult saved = Check(extension);

        Assert.Equal(format, saved.Format);
        Assert.Equal(14, saved.Observations.Count);
        // Places are those of the format; the source itself shows "3.000" where a program keeps 3000.
        Assert.Equal(source.Observations.Select(Apart), saved.Observations.Select(Apart));
        Assert.Equal(source.Observations.Select(observation => observation.Source.Cell), saved.Observations.Select(observation => observation.Source.Cell));
        Assert.Empty(saved.Issues);
    }

    private static Observation Apart(Observation observation) => observation with { Source = SourceLocation.WholeReport, ReportedValue = string.Empty };

    private static CheckResult Check(string extension)
    {
        using FileStream content = File.OpenRead(Path.Combine(ReadingTestFiles.Folder, "ben-tre", $"one-source-{extension}", $"bao-cao.{extension}"));
        return new ReportChecker(Catalogue.BuiltIn).Check(content, content.Name, "ben-tre", "2011", CancellationToken.None);
    }
}
