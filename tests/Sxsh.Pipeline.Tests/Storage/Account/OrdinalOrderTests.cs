using Sxsh.Pipeline.Storage.Account;
using Xunit;

namespace Sxsh.Pipeline.Tests.Storage.Account;

public sealed class OrdinalOrderTests
{
    private static readonly string[] Names =
        ["a", "a/😀", "a/😀b", "a/\uFB01", "a/\uFB01/😀", "a/😀/\uFB01", "a/😀/😀", "ab", "b😀", "b\uFB01", "\uFFFD", "😀", "😀a", "z", "ệ", "ệ😀", "ệ\uFFFD"];

    [Fact]
    public async Task Sort_ListedByUtf8Bytes_ComesInOrdinalOrder()
    {
        string[] byBytes = [.. Names.OrderBy(name => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(name)), StringComparer.Ordinal)];
        string[] ordinal = [.. Names.Order(StringComparer.Ordinal)];

        Assert.NotEqual(ordinal, byBytes);
        Assert.Equal(ordinal, await OrdinalOrder.SortAsync(byBytes.ToAsyncEnumerable(), name => name, Samples.Token).ToListAsync(Samples.Token));
        Assert.Equal(ordinal, await OrdinalOrder.SortAsync(ordinal.ToAsyncEnumerable(), name => name, Samples.Token).ToListAsync(Samples.Token));
    }
}
