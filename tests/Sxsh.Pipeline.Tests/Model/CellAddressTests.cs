using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData(1, 1, "A1")]
    [InlineData(7, 3, "C7")]
    [InlineData(12, 26, "Z12")]
    [InlineData(12, 27, "AA12")]
    [InlineData(12, 28, "AB12")]
    [InlineData(1, 52, "AZ1")]
    [InlineData(1, 53, "BA1")]
    [InlineData(1, 702, "ZZ1")]
    [InlineData(1, 703, "AAA1")]
    [InlineData(1048576, 16384, "XFD1048576")]
    [InlineData(int.MaxValue, int.MaxValue, "FXSHRXW2147483647")]
    public void Format_RowAndColumn_IsWhatExcelShows(int row, int column, string expected) =>
        Assert.Equal(expected, CellAddress.Format(row, column));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    public void Format_BelowOne_Throws(int row, int column) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CellAddress.Format(row, column));
}
