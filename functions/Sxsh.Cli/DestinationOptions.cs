using System.CommandLine;

namespace Sxsh.Cli;

/// <summary>The options <c>--province</c> and <c>--period</c> of commands that read a report of this machine.</summary>
internal static class DestinationOptions
{
    /// <summary>Makes <c>--province</c>.</summary>
    /// <returns>An option that may be left out.</returns>
    public static Option<string?> Province() => new("--province") { Description = "Tỉnh báo cáo: tên, mã hoặc tên rút gọn, ví dụ ben-tre.", HelpName = "province" };

    /// <summary>Makes <c>--period</c>.</summary>
    /// <returns>An option that may be left out.</returns>
    public static Option<string?> Period() => new("--period") { Description = "Kỳ báo cáo: 2011, 2011-H1, 2011-Q3, 2011-05, 2008/2011-05.", HelpName = "period" };
}
