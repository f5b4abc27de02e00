using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>Cell addresses as Excel shows them.</summary>
public static class CellAddress
{
    /// <summary>Writes an address.</summary>
    /// <param name="row">Row, from 1.</param>
    /// <param name="column">Column, from 1 (A).</param>
    /// <returns>For example <c>AB12</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static string Format(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        Span<char> letters = stackalloc char[7];
        int at = letters.Length;
        for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--at] = (char)('A' + ((rest - 1) % 26));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters[at..]}{row}");
    }
}
