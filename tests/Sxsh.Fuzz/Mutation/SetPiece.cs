namespace Sxsh.Fuzz.Mutation;

/// <summary>An attack that is known by name, the same in every run.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="FileName">Name that it is sent under.</param>
/// <param name="Content">Makes its bytes.</param>
internal sealed record SetPiece(string Name, string FileName, Func<byte[]> Content)
{
    public Mutant Make() => new(Name, Name, "set piece", FileName, "ben-tre", "2011", Content());
}
