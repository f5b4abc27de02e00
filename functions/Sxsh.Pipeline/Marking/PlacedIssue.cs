using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>A finding and its place in the marked workbook.</summary>
/// <param name="Issue">The finding.</param>
/// <param name="Sheet">Name of the sheet; <see langword="null"/> for a finding about the whole report.</param>
/// <param name="Row">Row, from 1; <see langword="null"/> where it is about no cell.</param>
/// <param name="Column">Column, from 1; <see langword="null"/> where it is about no cell.</param>
internal sealed record PlacedIssue(Issue Issue, string? Sheet, int? Row, int? Column)
{
    /// <summary>The cell; <see langword="null"/> where it is about none.</summary>
    public (int Row, int Column)? Place => Row is { } row && Column is { } column ? (row, column) : null;
}
