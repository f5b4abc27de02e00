namespace Sxsh.Pipeline.Reading.Word;

/// <summary>What a cell has to do with the cell above it.</summary>
internal enum VerticalMerge
{
    None,
    Starts,
    GoesOn,
}
