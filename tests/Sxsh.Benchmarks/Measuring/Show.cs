using System.Globalization;

namespace Sxsh.Benchmarks.Measuring;

/// <summary>Writes figures for people: three digits that count, and a unit that fits.</summary>
public static class Show
{
    private const double Thousand = 1000;

    /// <summary>A time.</summary>
    /// <param name="milliseconds">Milliseconds.</param>
    /// <returns>For example <c>12.3 ms</c>.</returns>
    public static string Time(double milliseconds) => milliseconds switch
    {
        < 1 => $"{Number(milliseconds * Thousand)} µs",
        < Thousand => $"{Number(milliseconds)} ms",
        _ => $"{Number(milliseconds / Thousand)} s",
    };

    /// <summary>Times of several rounds, from the shortest to the longest.</summary>
    /// <param name="measured">Milliseconds.</param>
    /// <returns>For example <c>11.9 ms – 14.0 ms</c>.</returns>
    public static string Times(Measured measured) => $"{Time(measured.Least)} – {Time(measured.Most)}";

    /// <summary>A size.</summary>
    /// <param name="bytes">Bytes.</param>
    /// <returns>For example <c>1.25 MB</c>, in powers of 1024.</returns>
    public static string Size(double bytes) => bytes switch
    {
        < 1024 => $"{Number(bytes)} B",
        < 1024 * 1024 => $"{Number(bytes / 1024)} KB",
        < 1024.0 * 1024 * 1024 => $"{Number(bytes / 1024 / 1024)} MB",
        _ => $"{Number(bytes / 1024 / 1024 / 1024)} GB",
    };

    /// <summary>A ratio.</summary>
    /// <param name="ratio">The ratio.</param>
    /// <returns>For example <c>1.08</c>.</returns>
    public static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    /// <summary>Ratios of several rounds, from the least to the greatest.</summary>
    /// <param name="measured">The ratios.</param>
    /// <returns>For example <c>1.02 – 1.15</c>.</returns>
    public static string Ratios(Measured measured) => $"{Ratio(measured.Least)} – {Ratio(measured.Most)}";

    /// <summary>A number with three digits that count.</summary>
    /// <param name="number">The number.</param>
    /// <returns>For example <c>1,230</c>.</returns>
    public static string Number(double number) => Math.Abs(number) switch
    {
        0 => "0",
        < 10 => number.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => number.ToString("0.0", CultureInfo.InvariantCulture),
        _ => number.ToString("#,##0", CultureInfo.InvariantCulture),
    };
}
