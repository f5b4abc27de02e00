namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>How many numbers show which sign is the decimal one: surely (<c>1.250,5</c>, <c>1.250.000</c>), or only by the way somebody typed them (<c>12,5</c>).</summary>
/// <param name="Comma">Numbers that can only be read with a decimal comma.</param>
/// <param name="LooseComma">Numbers with a comma that groups nothing.</param>
/// <param name="Point">Numbers that can only be read with a decimal point.</param>
/// <param name="LoosePoint">Numbers with a point that groups nothing.</param>
internal readonly record struct NumberSigns(int Comma, int LooseComma, int Point, int LoosePoint)
{
    // Nobody words a value at such length.
    private const int LongestText = 200;

    public bool IsNothing => this == default;

    public bool ShowsComma => Comma + LooseComma > 0;

    public bool ShowsPoint => Point + LoosePoint > 0;

    public static NumberSigns operator +(NumberSigns left, NumberSigns right) =>
        new(left.Comma + right.Comma, left.LooseComma + right.LooseComma, left.Point + right.Point, left.LoosePoint + right.LoosePoint);

    /// <summary>What the numbers of a text show.</summary>
    public static NumberSigns Of(string text)
    {
        NumberSigns signs = default;
        if (text.Length <= LongestText && text.AsSpan().IndexOfAny('.', ',') >= 0)
        {
            foreach (ValueToken token in ValueTokenizer.Split(text).Where(token => token.Kind == TokenKind.Number))
            {
                signs += OfNumber(token.Text.Replace(" ", string.Empty, StringComparison.Ordinal));
            }
        }

        return signs;
    }

    /// <summary>Whether a number can be read both ways: one sign with three digits behind it ("18.500").</summary>
    public static bool IsEitherWay(string number) =>
        number.IndexOfAny(['.', ',']) is > 0 and <= 3 and int at && number.Length == at + 4 && number[0] != '0' && char.IsAsciiDigit(number[at + 1]) && number.LastIndexOfAny(['.', ',']) == at;

    private static NumberSigns OfNumber(string number)
    {
        int points = number.Count(sign => sign == '.');
        int commas = number.Count(sign => sign == ',');
        return (points, commas) switch
        {
            (0, 0) => default,
            (> 0, > 0) => number.LastIndexOf(',') > number.LastIndexOf('.') ? new NumberSigns(1, 0, 0, 0) : new NumberSigns(0, 0, 1, 0),
            (> 1, 0) => new NumberSigns(1, 0, 0, 0),
            (0, > 1) => new NumberSigns(0, 0, 1, 0),
            _ when IsEitherWay(number) => default,
            (1, 0) => new NumberSigns(0, 0, 0, 1),
            _ => new NumberSigns(0, 1, 0, 0),
        };
    }
}
