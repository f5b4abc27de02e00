using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>A calendar month.</summary>
/// <param name="Year">1900 to 2199.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    /// <summary>Months since year 0, so that neighbors differ by one.</summary>
    public int Ordinal => (Year * 12) + Month - 1;

    /// <summary>The last day of the month.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month with that <see cref="Ordinal"/>.</summary>
    /// <param name="ordinal">Months since year 0.</param>
    /// <returns>The month.</returns>
    public static YearMonth FromOrdinal(int ordinal) => new(ordinal / 12, (ordinal % 12) + 1);

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => Ordinal.CompareTo(other.Ordinal);

    /// <summary>Writes <c>2011-05</c>.</summary>
    /// <returns>Year and month.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}
