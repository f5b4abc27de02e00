using System.Collections.Frozen;

namespace Sxsh.Pipeline.Reading;

/// <summary>What is found out about a sheet before the workbook library reads it.</summary>
/// <param name="Errors">Cells that show an error (which the library hands out as empty), by row and column from 1.</param>
/// <param name="Excess">What is too large, in the words of the message; <see langword="null"/> if nothing is.</param>
internal sealed record SheetSurvey(IReadOnlyDictionary<(int Row, int Column), string> Errors, string? Excess)
{
    /// <summary>Rows that Excel does not show, from 1.</summary>
    public IReadOnlySet<int> HiddenRows { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Columns that Excel does not show, from 1.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = FrozenSet<int>.Empty;

    /// <summary>Old fonts of cells that may hold text, by row and column from 1; empty in nearly every workbook.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> Fonts { get; init; } = FrozenDictionary<(int, int), string>.Empty;

    /// <summary>Unicode text of cells whose text is set in several fonts, old ones among them, by row and column from 1.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> Decoded { get; init; } = FrozenDictionary<(int, int), string>.Empty;

    public static SheetSurvey Nothing { get; } = new(new Dictionary<(int, int), string>(), null);
}
