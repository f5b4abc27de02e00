namespace Sxsh.Fuzz.Mutation;

internal static class SetPieces
{
    public static IReadOnlyList<SetPiece> All { get; } = [];
}
