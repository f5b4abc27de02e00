using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>Cell addresses as Excel shows them.</summary>
public static class CellAddress
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

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

    /// <summary>Reads an address.</summary>
    /// <param name="address">For example <c>AB12</c>; small letters are taken, dollar signs are not.</param>
    /// <param name="row">Row, from 1; 0 where this returns <see langword="false"/>.</param>
    /// <param name="column">Column, from 1; 0 where this returns <see langword="false"/>.</param>
    /// <returns><see langword="true"/> if it is the address of a cell that a sheet can hold.</returns>
    public static bool TryParse(ReadOnlySpan<char> address, out int row, out int column)
    {
        (row, column) = (0, 0);
        int letters = 0;
        while (letters < address.Length && letters < 3 && char.IsAsciiLetter(address[letters]))
        {
            column = (column * 26) + (char.ToUpperInvariant(address[letters++]) - 'A' + 1);
        }

        bool isAddress = letters > 0
            && int.TryParse(address[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= LastRow
            && column <= LastColumn;
        if (!isAddress)
        {
            (row, column) = (0, 0);
        }

        return isAddress;
    }
}
