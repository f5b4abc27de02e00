using System.Globalization;

namespace Sxsh.Pipeline.Reading;

/// <summary>Shows numbers as Excel with Vietnamese settings shows them: <c>12.480.000,5</c>, <c>90%</c>.</summary>
internal sealed class NumberFormat
{
    private const string General = "General";

    private readonly IReadOnlyList<FormatCode.Section> _sections;
    private readonly bool _isGeneral;

    /// <summary>Reads a format.</summary>
    /// <param name="code">For example <c>#,##0.00;[Red]-#,##0.00</c>.</param>
    public NumberFormat(string code)
    {
        _isGeneral = code.Length == 0 || code == "@" || code.Contains(General, StringComparison.OrdinalIgnoreCase);
        _sections = _isGeneral ? [] : FormatCode.Parse(code);
        IsPercent = !_isGeneral && _sections[0].Tokens.Any(token => token.Sign == '%');
    }

    /// <summary>Whether it shows percent.</summary>
    public bool IsPercent { get; }

    /// <summary>Shows a number.</summary>
    /// <param name="number">The stored number; 0.9 for 90%.</param>
    /// <returns>The displayed text; empty where the format hides the number.</returns>
    public string Format(decimal number)
    {
        if (_isGeneral)
        {
            return FormatGeneral(number);
        }

        (FormatCode.Section section, bool showsSign) = Choose(number);
        if (section.Tokens.Any(token => token.Sign == '/'))
        {
            return FormatGeneral(number);
        }

        string text = SectionFormat.Format(section.Tokens, Math.Abs(number));
        return (showsSign && number < 0 && text.Any(char.IsAsciiDigit) ? "-" + text : text).Trim();
    }

    private static string FormatGeneral(decimal number)
    {
        decimal size = Math.Abs(number);
        if (size < 100_000_000_000m && decimal.IsInteger(number))
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        if (size >= 100_000_000_000m || (size > 0 && size < 0.000000001m))
        {
            return number.ToString("0.#####E+00", CultureInfo.InvariantCulture).Replace('.', ',');
        }

        int digitsBefore = size < 1 ? 1 : decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        decimal shown = Math.Round(number, Math.Max(0, 10 - digitsBefore), MidpointRounding.AwayFromZero);
        return shown.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
    }

    private (FormatCode.Section Section, bool ShowsSign) Choose(decimal number)
    {
        int last = Math.Min(_sections.Count, 3) - 1;
        if (_sections.Any(section => section.Condition is not null))
        {
            FormatCode.Section? met = _sections.Take(last + 1).FirstOrDefault(section => section.Condition is null || Holds(section.Condition, number));
            return (met ?? _sections[last], true);
        }

        return number switch
        {
            < 0 when last >= 1 => (_sections[1], false),
            0 when last >= 2 => (_sections[2], true),
            _ => (_sections[0], true),
        };
    }

    private static bool Holds(string condition, decimal number)
    {
        string comparison = condition.TrimEnd("0123456789.-".ToCharArray());
        if (!decimal.TryParse(condition.AsSpan(comparison.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit))
        {
            return false;
        }

        return comparison switch
        {
            "<" => number < limit,
            "<=" => number <= limit,
            ">" => number > limit,
            ">=" => number >= limit,
            "=" => number == limit,
            "<>" => number != limit,
            _ => false,
        };
    }
}
