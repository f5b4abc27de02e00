namespace Sxsh.Pipeline.RollUps;

/// <summary>Arithmetic of amounts. Every method takes reported amounts and answers null where there is none.</summary>
internal static class Amounts
{
    private const CubeFlags Directions = CubeFlags.ApproxLess | CubeFlags.ApproxMore;
    private const CubeFlags Inherited = CubeFlags.Partial | CubeFlags.RolledUp | CubeFlags.FromParts | CubeFlags.Conflict;

    /// <summary>Adds. None counts as zero; a range and an order of magnitude are never added: alone they stand as they are, beside numbers they are left out and that is said.</summary>
    public static Amount? Sum(IReadOnlyCollection<Amount> amounts)
    {
        if (amounts.Count <= 1)
        {
            return amounts.FirstOrDefault();
        }

        Amount[] numbers = [.. amounts.Where(amount => amount.IsAddable)];
        Amount[] others = [.. amounts.Where(amount => amount is { Value: not null, IsAddable: false })];
        if (numbers.Length == 0)
        {
            return others.Length == 0 ? Merge(amounts, null, null, CubeFlags.Nil) : Unaddable(amounts, others);
        }

        CubeFlags leftOut = CubeFlags.None;
        foreach (Amount other in others)
        {
            leftOut |= CubeFlags.Partial | (other.Flags & (CubeFlags.Range | CubeFlags.Vague));
        }

        CubeFlags earlier = CubeFlags.None;
        foreach (Amount number in numbers)
        {
            earlier |= number.Flags & (CubeFlags.Range | CubeFlags.Vague);
        }

        return Merge(amounts, numbers.Sum(number => number.Value), null, leftOut | earlier, numbers);
    }

    /// <summary>From the lowest to the highest, for what cannot be added.</summary>
    public static Amount? List(IReadOnlyCollection<Amount> amounts)
    {
        if (amounts.Count <= 1)
        {
            return amounts.FirstOrDefault();
        }

        Amount[] numbers = [.. amounts.Where(amount => amount.Value is not null)];
        if (numbers.Length == 0)
        {
            return Merge(amounts, null, null, CubeFlags.Nil);
        }

        decimal? low = numbers.Min(number => number.Value);
        decimal? high = numbers.Max(number => number.ValueMax ?? number.Value);
        CubeFlags flags = Array.Exists(numbers, number => number.Flags.HasFlag(CubeFlags.Vague)) ? CubeFlags.Vague : CubeFlags.None;
        return high > low
            ? Merge(amounts, low, high, flags | CubeFlags.Range, numbers)
            : Merge(amounts, low, null, flags, numbers);
    }

    /// <summary>The highest, for yes and no as 1 and 0: a province that has two plans has a plan.</summary>
    public static Amount? Highest(IReadOnlyCollection<Amount> amounts) =>
        amounts.Count <= 1 ? amounts.FirstOrDefault() : Merge(amounts, amounts.Max(amount => amount.Value), null, amounts.All(amount => amount.Value is null) ? CubeFlags.Nil : CubeFlags.None);

    /// <summary>A percentage from counts.</summary>
    public static Amount? Percentage(IReadOnlyCollection<Amount> numerators, IReadOnlyCollection<Amount> denominators)
    {
        Amount? numerator = Sum(numerators);
        Amount? denominator = Sum(denominators);
        if (numerator is null || denominator is not { Value: > 0 })
        {
            return null;
        }

        decimal percentage = decimal.Round(100m * (numerator.Value ?? 0) / denominator.Value.Value, 4, MidpointRounding.AwayFromZero);
        return Merge([numerator, denominator], percentage, null, CubeFlags.None);
    }

    // Of several orders of magnitude the highest is shown: a total is at least that.
    private static Amount Unaddable(IReadOnlyCollection<Amount> amounts, Amount[] others)
    {
        if (others.Length == 1)
        {
            return Merge(amounts, others[0].Value, others[0].ValueMax, others[0].Flags & (CubeFlags.Range | CubeFlags.Vague));
        }

        return Array.TrueForAll(others, other => other.ValueMax is null)
            ? Merge(amounts, others.Max(other => other.Value), null, CubeFlags.Vague)
            : List(others) is { } listed ? listed with { Sources = amounts.Sum(amount => amount.Sources) } : others[0];
    }

    private static Amount Merge(IReadOnlyCollection<Amount> amounts, decimal? value, decimal? valueMax, CubeFlags flags) =>
        Merge(amounts, value, valueMax, flags, amounts);

    private static Amount Merge(IReadOnlyCollection<Amount> amounts, decimal? value, decimal? valueMax, CubeFlags flags, IReadOnlyCollection<Amount> counted)
    {
        foreach (Amount amount in amounts)
        {
            flags |= amount.Flags & Inherited;
        }

        CubeFlags directions = Directions;
        foreach (Amount amount in counted)
        {
            if (amount.Flags.HasFlag(CubeFlags.Approximate))
            {
                flags |= CubeFlags.Approximate;
                directions &= amount.Flags;
            }
        }

        if (flags.HasFlag(CubeFlags.Approximate))
        {
            flags |= directions;
        }

        return new Amount(value, valueMax, flags, amounts.Sum(amount => amount.Sources), amounts.Max(amount => amount.Through), 1, 1);
    }
}
