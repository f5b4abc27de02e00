namespace Sxsh.Pipeline.RollUps;

/// <summary>Arithmetic of amounts. Every method takes reported amounts and answers null where there is none.</summary>
internal static class Amounts
{
    private const CubeFlags Unaddable = CubeFlags.Range | CubeFlags.Vague;

    /// <summary>Adds. None counts as zero; a range and an order of magnitude are never added: alone they stand as they are, beside numbers they are left out and that is said.</summary>
    public static Amount? Sum(IReadOnlyList<Amount> amounts)
    {
        if (amounts.Count <= 1)
        {
            return First(amounts);
        }

        decimal sum = 0;
        int numbers = 0;
        int others = 0;
        CubeFlags flags = CubeFlags.None;
        for (int i = 0; i < amounts.Count; i++)
        {
            Amount amount = amounts[i];
            if (amount.IsAddable)
            {
                sum += amount.Value ?? 0;
                numbers++;
                flags |= amount.Flags & Unaddable;
            }
            else if (amount.Value is not null)
            {
                others++;
                flags |= amount.Flags & Unaddable;
            }
        }

        if (numbers > 0)
        {
            return Merge(amounts, sum, null, others > 0 ? flags | CubeFlags.Partial : flags, amount => amount.IsAddable);
        }

        return others > 0 ? NotAdded(amounts, others) : Merge(amounts, null, null, CubeFlags.Nil, amount => true);
    }

    /// <summary>From the lowest to the highest, for what cannot be added.</summary>
    public static Amount? List(IReadOnlyList<Amount> amounts)
    {
        if (amounts.Count <= 1)
        {
            return First(amounts);
        }

        decimal? low = null;
        decimal? high = null;
        CubeFlags flags = CubeFlags.None;
        for (int i = 0; i < amounts.Count; i++)
        {
            Amount amount = amounts[i];
            if (amount.Value is { } value)
            {
                decimal top = amount.ValueMax ?? value;
                low = low < value ? low : value;
                high = high > top ? high : top;
                flags |= amount.Flags & CubeFlags.Vague;
            }
        }

        return low is null
            ? Merge(amounts, null, null, CubeFlags.Nil, amount => true)
            : high > low
                ? Merge(amounts, low, high, flags | CubeFlags.Range, amount => amount.Value is not null)
                : Merge(amounts, low, null, flags, amount => amount.Value is not null);
    }

    /// <summary>The highest, for yes and no as 1 and 0: a province that has two plans has a plan.</summary>
    public static Amount? Highest(IReadOnlyList<Amount> amounts)
    {
        decimal? highest = amounts.Max(amount => amount.Value);
        return amounts.Count <= 1 ? First(amounts) : Merge(amounts, highest, null, highest is null ? CubeFlags.Nil : CubeFlags.None, amount => true);
    }

    /// <summary>A percentage from counts.</summary>
    public static Amount? Percentage(IReadOnlyList<Amount> numerators, IReadOnlyList<Amount> denominators)
    {
        Amount? numerator = Sum(numerators);
        Amount? denominator = Sum(denominators);
        if (numerator is null || denominator?.Value is not { } whole || whole <= 0)
        {
            return null;
        }

        decimal percentage = decimal.Round(100m * (numerator.Value ?? 0) / whole, 4, MidpointRounding.AwayFromZero);
        return Merge([numerator, denominator], percentage, null, CubeFlags.None, amount => true);
    }

    private static Amount? First(IReadOnlyList<Amount> amounts) => amounts.Count == 0 ? null : amounts[0];

    // Of several orders of magnitude the highest is shown: a total is at least that.
    private static Amount? NotAdded(IReadOnlyList<Amount> amounts, int others)
    {
        if (others == 1)
        {
            Amount only = amounts.First(amount => amount.Value is not null);
            return Merge(amounts, only.Value, only.ValueMax, only.Flags & Unaddable, amount => true);
        }

        return amounts.All(amount => amount.ValueMax is null)
            ? Merge(amounts, amounts.Max(amount => amount.Value), null, CubeFlags.Vague, amount => true)
            : List(amounts);
    }

    private static Amount Merge(IReadOnlyList<Amount> amounts, decimal? value, decimal? valueMax, CubeFlags flags, Func<Amount, bool> isCounted)
    {
        const CubeFlags inherited = CubeFlags.Partial | CubeFlags.RolledUp | CubeFlags.FromParts | CubeFlags.Conflict;
        CubeFlags directions = CubeFlags.ApproxLess | CubeFlags.ApproxMore;
        int sources = 0;
        int through = 0;
        for (int i = 0; i < amounts.Count; i++)
        {
            Amount amount = amounts[i];
            flags |= amount.Flags & inherited;
            sources += amount.Sources;
            through = Math.Max(through, amount.Through);
            if ((amount.Flags & CubeFlags.Approximate) != 0 && isCounted(amount))
            {
                flags |= CubeFlags.Approximate;
                directions &= amount.Flags;
            }
        }

        return new Amount(value, valueMax, (flags & CubeFlags.Approximate) != 0 ? flags | directions : flags, sources, through, 1, 1);
    }
}
