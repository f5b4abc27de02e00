using Sxsh.Functions.Hosting.Standalone;

namespace Sxsh.Functions.Tests.Hosting.Standalone;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(long.MaxValue, 60)]
    public void After_Failures_DoublesUpToAMinute(long failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(failures));

    [Fact]
    public void After_NoFailure_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Backoff.After(0));
}
