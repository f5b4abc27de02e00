namespace Sxsh.Pipeline.Reading;

/// <summary>Places of cells within what a sheet can hold.</summary>
internal static class SheetPlace
{
    /// <summary>Rows of a sheet of today's programs.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns of a sheet of today's programs.</summary>
    public const int Columns = 16_384;

    /// <summary>Reads an address.</summary>
    /// <param name="address">For example <c>C7</c>.</param>
    /// <returns>Row and column from 1; <see langword="null"/> if there is no address.</returns>
    /// <exception cref="InvalidDataException">The text is no address.</exception>
    public static (int Row, int Column)? Parse(string? address)
    {
        if (address is null)
        {
            return null;
        }

        int at = 0;
        long column = 0;
        for (; at < address.Length && char.IsAsciiLetter(address[at]); at++)
        {
            column = Math.Min((column * 26) + (char.ToUpperInvariant(address[at]) - 'A' + 1), int.MaxValue);
        }

        long row = 0;
        for (; at < address.Length && char.IsAsciiDigit(address[at]); at++)
        {
            row = Math.Min((row * 10) + (address[at] - '0'), int.MaxValue);
        }

        return at == address.Length ? ((int)row, (int)column) : throw new InvalidDataException("A cell has no valid address.");
    }

    /// <summary>Checks that a cell can exist.</summary>
    /// <exception cref="InvalidDataException">It lies outside of every sheet.</exception>
    public static void Check(int row, int column)
    {
        if (row is < 1 or > Rows || column is < 1 or > Columns)
        {
            throw new InvalidDataException("A cell lies outside of the sheet.");
        }
    }
}
