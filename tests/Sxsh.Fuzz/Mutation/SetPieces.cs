namespace Sxsh.Fuzz.Mutation;

/// <summary>Attacks that are known by name: as large or as laborious as a file may be.</summary>
internal static class SetPieces
{
    public static IReadOnlyList<SetPiece> All { get; } = [.. WorkbookPieces.All, .. TextPieces.All, .. RecordPieces.All, .. DocumentPieces.All];
}
