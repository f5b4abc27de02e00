namespace Sxsh.Pipeline.Reading;

/// <summary>What is found out about a sheet before the workbook library reads it.</summary>
/// <param name="Errors">Cells that show an error (which the library hands out as empty), by row and column from 1.</param>
/// <param name="Excess">What is too large, in the words of the message; <see langword="null"/> if nothing is.</param>
internal sealed record SheetSurvey(IReadOnlyDictionary<(int Row, int Column), string> Errors, string? Excess)
{
    public static SheetSurvey Nothing { get; } = new(new Dictionary<(int, int), string>(), null);
}
