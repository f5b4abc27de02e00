using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>One pass over a value's tokens: words before, number, upper end, words after.</summary>
/// <param name="text">The cell's text.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class ValueScan(string text, IReadOnlyList<ValueToken> tokens)
{
    private static readonly ValueReading NotANumber = new(ValueMeaning.NotANumber);

    // After a number these would belong to it, if it were one.
    private static readonly NumberWordRole[] GoingOn = [NumberWordRole.Ten, NumberWordRole.Tens, NumberWordRole.Hundred, NumberWordRole.Multiple, NumberWordRole.Scale, NumberWordRole.Half];

    private Qualifier _qualifier;
    private string _lead = string.Empty;
    private string _leadPeriod = string.Empty;
    private bool _startsRange;

    /// <summary>Reads the value.</summary>
    /// <returns>What it states; words without a number are not told apart here.</returns>
    public ValueReading Read()
    {
        int at = SkipBefore(0);
        if (at >= tokens.Count)
        {
            return NotANumber;
        }

        if (NumeralParser.TryReadMagnitude(tokens, at, out Numeral magnitude))
        {
            return Close(magnitude, null, magnitude.Next, Qualifier.Vague);
        }

        bool isNegative = tokens[at].Folded == "-" && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number;
        NumeralOutcome outcome = NumeralParser.TryRead(tokens, isNegative ? at + 1 : at, out Numeral first);
        if (outcome != NumeralOutcome.Read)
        {
            return Failed(outcome);
        }

        first = isNegative ? first with { Value = -first.Value, Other = -first.Other } : first;
        return TryFindUpperEnd(first, out int upper) ? ReadRange(first, upper) : Close(first, null, first.Next, _qualifier);
    }

    private static ValueReading Failed(NumeralOutcome outcome) => outcome == NumeralOutcome.OutOfRange ? new ValueReading(ValueMeaning.OutOfRange) : NotANumber;

    private int SkipBefore(int at)
    {
        while (at < tokens.Count)
        {
            if (at + 1 < tokens.Count && tokens[at].Folded is "moi" or "hang" && tokens[at + 1].Folded is "thang" or "quy" or "nam")
            {
                _leadPeriod = "/" + tokens[at + 1].Text;
                at += 2;
            }
            else if (Hedges.Before(tokens, at) is { } hedge)
            {
                _lead = hedge.Meaning == HedgeMeaning.Direction ? text[tokens[at].Start..EndOf(at + hedge.Tokens.Count - 1)] : _lead;
                _qualifier = Hedges.Join(_qualifier, hedge.Meaning);
                at += hedge.Tokens.Count;
            }
            else if (tokens[at].IsWord("từ"))
            {
                _startsRange = true;
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private bool TryFindUpperEnd(Numeral first, out int upper)
    {
        upper = first.Next;
        // Between the ends of a range stands at most a unit: "500 triệu đồng đến 1 tỷ đồng", "6% - 9%".
        while (upper < tokens.Count && upper - first.Next < 3 && !IsConnector(upper) && (tokens[upper].Kind == TokenKind.Word || tokens[upper].Folded == "%"))
        {
            upper++;
        }

        if (upper + 1 >= tokens.Count || !IsConnector(upper))
        {
            return false;
        }

        upper++;
        while (upper < tokens.Count && Hedges.Before(tokens, upper) is { Meaning: not HedgeMeaning.Direction } hedge)
        {
            upper += hedge.Tokens.Count;
        }

        return upper < tokens.Count && NumeralParser.TryRead(tokens, upper, out _) != NumeralOutcome.NotANumber;
    }

    private bool IsConnector(int at) => tokens[at].Folded is "-" or "~" or "÷" or "den" or "toi";

    private ValueReading ReadRange(Numeral first, int upper)
    {
        NumeralOutcome outcome = NumeralParser.TryRead(tokens, upper, out Numeral last);
        if (outcome != NumeralOutcome.Read)
        {
            return Failed(outcome);
        }

        // "1-2 tỷ": the scale stands once, behind the upper end, and is meant for both; "500 đến 1 tỷ" leaves it open.
        decimal low = first.Value;
        if (first.Scale == 1m && last.Scale > 1m)
        {
            decimal unscaled = last.Value / last.Scale;
            if (low > unscaled)
            {
                return NotANumber;
            }

            low *= last.Scale;
        }

        bool looksLikeYears = first.Scale == 1m && IsYear(low) && IsYear(last.Value) && last.Next == tokens.Count;
        if (low > last.Value || looksLikeYears)
        {
            return NotANumber;
        }

        Numeral ends = new(low, first.Other ?? last.Other, last.Scale, last.Next);
        return low == last.Value ? Close(ends, null, last.Next, _qualifier) : Close(ends, last.Value, last.Next, Qualifier.Range);
    }

    private static bool IsYear(decimal value) => value is >= 1900m and <= 2199m && decimal.IsInteger(value);

    private ValueReading Close(Numeral numeral, decimal? max, int next, Qualifier qualifier)
    {
        next = SkipInWords(numeral.Value, next);
        int end = tokens.Count;
        while (end > next && tokens[end - 1].Folded is ")" or "." or "," or ";" or "*")
        {
            end--;
        }

        if (end > next && Hedges.After(tokens, end) is { } hedge)
        {
            qualifier = qualifier is Qualifier.Range or Qualifier.Vague ? qualifier : Hedges.Join(qualifier, hedge.Meaning);
            end -= hedge.Tokens.Count;
            end -= end > next && tokens[end - 1].Folded == "(" ? 1 : 0;
        }
        else
        {
            end = tokens.Count;
            qualifier = _startsRange && qualifier == Qualifier.Exact ? Qualifier.ApproxMore : qualifier;
        }

        bool isOneFigure = true;
        for (int index = next; index < end; index++)
        {
            isOneFigure &= tokens[index].Kind != TokenKind.Number;
        }

        if (!isOneFigure || (next < end && NumeralParser.TryGetWord(tokens[next], GoingOn, out _)) || (next < end && tokens[next].Kind == TokenKind.Symbol && tokens[next].Folded is not ("%" or "/" or "(" or "." or "," or ";" or "*" or "$" or "‰")))
        {
            return NotANumber;
        }

        string tail = next < end ? text[tokens[next].Start..EndOf(end - 1)].Trim(' ', '.', ',', ';', '*', '\u00a0') : string.Empty;
        return new ValueReading(ValueMeaning.Number)
        {
            Value = numeral.Value,
            ValueMax = max,
            Qualifier = qualifier,
            Other = tail == "%" ? null : numeral.Other,
            Scale = numeral.Scale,
            Lead = _lead,
            Tail = tail + _leadPeriod,
        };
    }

    // "05 (năm) lớp": official papers repeat the number in words.
    private int SkipInWords(decimal value, int next)
    {
        bool isRepeated = next + 2 < tokens.Count && tokens[next].Folded == "("
            && NumeralParser.TryRead(tokens, next + 1, out Numeral words) == NumeralOutcome.Read
            && words.Value == value && words.Next < tokens.Count && tokens[words.Next].Folded == ")";
        if (!isRepeated)
        {
            return next;
        }

        while (tokens[next].Folded != ")")
        {
            next++;
        }

        return next + 1;
    }

    private int EndOf(int index) => index + 1 < tokens.Count ? EndBefore(tokens[index + 1].Start) : text.Length;

    private int EndBefore(int start)
    {
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
