using System.Globalization;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Normalization;

// Without ICU there are no cultures to run under.
[Trait("Needs", "ICU")]
public sealed class CultureTests
{
    [Theory]
    [InlineData("vi-VN")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void Normalize_UnderAnyCulture_ReadsTheSame(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            Observation observation = Draft.Clean(Draft.Of("TỔNG KINH PHÍ", "1,3 TỶ ĐỒNG").In("QUÝ III/2011"));

            Assert.Equal("63-83 programme_budget 2011-Q3 Actual 1300000000 VND", ObservationLine.Of(observation));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
