using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Reads the text of a value cell: number, range, hedge, status or words without a figure. Never a guess, never an exception.</summary>
internal static class ValueReader
{
    // Longer texts are prose that landed in a value cell.
    private const int MaxTokens = 40;

    private const int LongestWithRemark = 200;

    private static readonly Regex Remark = new(
        @"^([^()]*\d[^()]*?)\s*\((?:trong đó|tr\.? ?đó|bao gồm|gồm|kể cả|kiêm nhiệm|chưa kể|không kể|so với|tăng|giảm|kế hoạch|KH|bằng|cộng dồn|lũy kế|luỹ kế)\b[^()]*\)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly ValueReading NotANumber = new(ValueMeaning.NotANumber);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The cell's text.</param>
    /// <returns>What it states.</returns>
    public static ValueReading Read(string text)
    {
        if (ValueWords.Read(text) is { } words)
        {
            return words;
        }

        // "12 (trong đó 2 DN đánh giá chi tiết)": what is said of the figure is no part of it.
        if (text.Length <= LongestWithRemark && text.Contains('(', StringComparison.Ordinal) && Remark.Match(text) is { Success: true } remark)
        {
            text = remark.Groups[1].Value;
        }

        List<ValueToken> tokens = ValueTokenizer.Split(text);
        if (tokens.Count is 0 or > MaxTokens)
        {
            return NotANumber;
        }

        ValueReading reading = ReadNumber(text, tokens);
        bool hasDigits = tokens.Exists(token => token.Kind == TokenKind.Number);
        // "một số lớp" starts with a one and counts nothing; "nhiều tỷ" at least tells the magnitude.
        bool isWordy = !hasDigits && reading.Qualifier != Model.Qualifier.Vague;
        return isWordy && (ValueWords.SpeaksOfQuantity(text) || IsScaleOnly(tokens)) ? new ValueReading(ValueMeaning.NoFigure) : reading;
    }

    private static ValueReading ReadNumber(string text, List<ValueToken> tokens)
    {
        bool isBracketed = tokens.Count == 3 && tokens[0].Folded == "(" && tokens[1].Kind == TokenKind.Number && tokens[2].Folded == ")";
        ValueScan scan = new(text, isBracketed ? tokens[1..2] : tokens);
        ValueReading reading = scan.Read();
        return isBracketed && reading.Meaning == ValueMeaning.Number ? reading with { Value = -reading.Value, Other = -reading.Other } : reading;
    }

    // "tỷ đồng", "triệu": the figure was forgotten.
    private static bool IsScaleOnly(List<ValueToken> tokens) => NumeralParser.TryGetWord(tokens[0], [NumberWordRole.Scale], out _);
}
