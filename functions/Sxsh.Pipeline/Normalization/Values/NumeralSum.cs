namespace Sxsh.Pipeline.Normalization.Values;

/// <summary>Adds up the parts of one number, token by token: "1 tỷ 200 triệu", "một trăm linh năm", "2 triệu rưỡi".</summary>
internal sealed class NumeralSum
{
    private static readonly NumberWordRole[] AllButVague = [.. Enum.GetValues<NumberWordRole>().Where(role => role != NumberWordRole.Vague)];

    private decimal _total;
    private decimal? _part;
    private decimal? _otherPart;
    private bool _otherIsComma;
    private decimal _lastScale = decimal.MaxValue;
    private decimal _scale = 1m;
    private decimal _digit;
    private NumberWordRole? _last;
    private bool _isPartOfDigits;
    private NumeralOutcome _outcome = NumeralOutcome.Read;

    /// <summary>Takes the next token if it goes on with the number.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Index of the token.</param>
    /// <returns><see langword="false"/> if the number ended before it.</returns>
    public bool TryTake(IReadOnlyList<ValueToken> tokens, int at)
    {
        if (_outcome != NumeralOutcome.Read || _last == NumberWordRole.Half)
        {
            return false;
        }

        ValueToken token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return TryTakeDigits(token);
        }

        // "năm 2011" is a year, not a five.
        if (!NumeralParser.TryGetWord(token, AllButVague, out NumberWord? word)
            || (word.Role == NumberWordRole.Digit && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number))
        {
            return false;
        }

        if (!TryTake(word))
        {
            return false;
        }

        _last = word.Role;
        return true;
    }

    /// <summary>Closes the number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="other">The number read the other way, if its sign allows that.</param>
    /// <param name="scale">Product of the scale words of the last part.</param>
    /// <returns>Whether it is one number that can be kept.</returns>
    public NumeralOutcome TryFinish(out decimal value, out decimal? other, out decimal scale)
    {
        value = 0m;
        other = null;
        scale = _scale;
        if (_outcome != NumeralOutcome.Read)
        {
            return _outcome;
        }

        // "1 tỷ 2" means 1,2 tỷ to some and nothing to others.
        if (_part is not null && _total > 0m && _lastScale > 1000m)
        {
            return NumeralOutcome.NotANumber;
        }

        value = _total + (_part ?? 0m);
        other = OtherWay();
        return value > NumberLiteral.MaxMagnitude ? NumeralOutcome.OutOfRange : NumeralOutcome.Read;
    }

    // A comma before a scale word is a decimal sign ("1,275 tỷ"); a dot before "tỷ" may be a misprint for it ("3.150 tỷ").
    private decimal? OtherWay() => _otherPart is not { } part || (_otherIsComma && _scale > 1m) || (!_otherIsComma && _scale < 1_000_000_000m)
        ? null
        : part * _scale;

    private bool TryTakeDigits(ValueToken token)
    {
        if (_part is not null || _last == NumberWordRole.And)
        {
            return false;
        }

        _outcome = NumberLiteral.TryRead(token.Text, out NumberLiteral literal);
        _part = literal.Value;
        _otherPart = _total == 0m ? literal.Other : null;
        _otherIsComma = literal.HasComma;
        _isPartOfDigits = true;
        _last = null;
        return true;
    }

    private bool TryTake(NumberWord word) => word.Role switch
    {
        NumberWordRole.Digit => TryAdd(word.Value),
        NumberWordRole.Ten => TryAdd(word.Value),
        NumberWordRole.Tens => TryTakeTens(),
        NumberWordRole.And => _last == NumberWordRole.Hundred && !_isPartOfDigits,
        NumberWordRole.Hundred or NumberWordRole.Multiple => TryMultiply(word.Value),
        NumberWordRole.Scale => TryScale(word.Value),
        _ => TryTakeHalf(),
    };

    private bool TryAdd(decimal value)
    {
        bool goesOn = !_isPartOfDigits && _last is NumberWordRole.Tens or NumberWordRole.Ten or NumberWordRole.Hundred or NumberWordRole.And;
        if (_part is not null && !(goesOn && (value < 10m || _last != NumberWordRole.Ten)))
        {
            return false;
        }

        _isPartOfDigits = _part is not null && _isPartOfDigits;
        _part = (_part ?? 0m) + value;
        _digit = value;
        return true;
    }

    private bool TryTakeTens()
    {
        if (_last != NumberWordRole.Digit || _part is not { } part)
        {
            return false;
        }

        _part = part + (_digit * 9m);
        return true;
    }

    private bool TryMultiply(decimal factor)
    {
        if (_part is not { } part || part > NumberLiteral.MaxMagnitude / factor)
        {
            return false;
        }

        _part = part * factor;
        _scale = _isPartOfDigits ? factor : 1m;
        return true;
    }

    private bool TryScale(decimal scale)
    {
        if (_part is not { } part)
        {
            // "5 nghìn tỷ"
            if (_last != NumberWordRole.Scale || _total == 0m || _total > NumberLiteral.MaxMagnitude / scale || _lastScale > NumberLiteral.MaxMagnitude / scale)
            {
                return false;
            }

            _total *= scale;
            _lastScale *= scale;
            _scale *= scale;
            return true;
        }

        if (scale >= _lastScale)
        {
            return false;
        }

        if (part > NumberLiteral.MaxMagnitude / scale)
        {
            _outcome = NumeralOutcome.OutOfRange;
            return true;
        }

        _total += part * scale;
        _part = null;
        _scale = _total == part * scale ? _scale * scale : scale;
        _lastScale = scale;
        _isPartOfDigits = false;
        return true;
    }

    private bool TryTakeHalf()
    {
        if (_last != NumberWordRole.Scale || _part is not null)
        {
            return false;
        }

        _total += _lastScale / 2m;
        return true;
    }
}
