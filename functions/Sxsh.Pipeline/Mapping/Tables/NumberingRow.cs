using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Knows the row of column numbers under a header: "(1) (2) (3)", "A B 1 2", "(5)=(4)/(3)".</summary>
internal static class NumberingRow
{
    public static bool Is(TableGrid grid, int row)
    {
        List<Cell> filled = [.. grid.Filled(row)];
        if (filled.Count < 2)
        {
            return false;
        }

        int last = 0;
        int numbers = 0;
        foreach (Cell cell in filled)
        {
            string text = cell.Text.Trim();
            int formula = text.IndexOf('=', StringComparison.Ordinal);
            string mark = (formula > 0 ? text[..formula] : text).Trim(' ', '(', ')', '[', ']', '.');
            if (int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                // A row of figures can rise too; column numbers rise by one.
                if (number < 1 || (numbers > 0 && number != last + 1) || (numbers == 0 && number > cell.Column))
                {
                    return false;
                }

                last = number;
                numbers++;
            }
            else if (mark.Length != 1 || !char.IsLetter(mark[0]) || numbers > 0)
            {
                return false;
            }
        }

        return numbers > 0 || filled.Count > 1;
    }
}
