using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>A value on its way into a cell, with what has to be said about it.</summary>
/// <param name="Value">Number, or lower end; null for none, not known, not applicable.</param>
/// <param name="ValueMax">Upper end of a range, else null.</param>
/// <param name="Flags">As published.</param>
/// <param name="Sources">Observations behind it, alternatives included.</param>
/// <param name="Through">Ordinal of the last month that any value in it describes.</param>
/// <param name="Areas">Areas it rests on.</param>
/// <param name="AreasExpected">Areas it should rest on.</param>
internal sealed record Amount(decimal? Value, decimal? ValueMax, CubeFlags Flags, int Sources, int Through, int Areas, int AreasExpected)
{
    /// <summary>Whether it says how much: a value, or none.</summary>
    public bool IsReported => Value is not null || (Flags & CubeFlags.Nil) != 0;

    /// <summary>Whether something is missing in it.</summary>
    public bool IsPartial => (Flags & CubeFlags.Partial) != 0;

    /// <summary>Whether it is a number that can be added: ranges and orders of magnitude cannot, sums that had to leave one out can.</summary>
    public bool IsAddable => Value is not null && ValueMax is null && ((Flags & CubeFlags.Vague) == 0 || IsPartial);

    /// <summary>The amount that a fact states.</summary>
    public static Amount Of(Fact fact) => new(
        fact.Value,
        fact.ValueMax,
        FlagsOf(fact),
        1 + fact.Alternatives.Count,
        fact.Key.Period.Last.Ordinal,
        1,
        1);

    /// <summary>The same amount with more to be said.</summary>
    public Amount With(CubeFlags flags) => (Flags | flags) == Flags ? this : this with { Flags = Flags | flags };

    /// <summary>The same amount resting on so many areas; fewer than expected make it partial.</summary>
    public Amount Over(int areas, int expected) =>
        new(Value, ValueMax, areas < expected ? Flags | CubeFlags.Partial : Flags, Sources, Through, areas, expected);

    private static CubeFlags FlagsOf(Fact fact)
    {
        CubeFlags flags = fact.Status switch
        {
            ObservationStatus.Nil => CubeFlags.Nil,
            ObservationStatus.Unavailable => CubeFlags.Unavailable,
            ObservationStatus.NotApplicable => CubeFlags.NotApplicable,
            _ => fact.Qualifier switch
            {
                Qualifier.Approx => CubeFlags.Approximate,
                Qualifier.ApproxLess => CubeFlags.Approximate | CubeFlags.ApproxLess,
                Qualifier.ApproxMore => CubeFlags.Approximate | CubeFlags.ApproxMore,
                Qualifier.Range => CubeFlags.Range,
                Qualifier.Vague => CubeFlags.Vague,
                _ => CubeFlags.None,
            },
        };
        flags |= fact.NeedsReview ? CubeFlags.NeedsReview : CubeFlags.None;
        return fact.IsConflict ? flags | CubeFlags.Conflict : flags;
    }
}
