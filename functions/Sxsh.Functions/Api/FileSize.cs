using System.Globalization;

namespace Sxsh.Functions.Api;

/// <summary>Sizes of files, for people.</summary>
public static class FileSize
{
    private const long Megabyte = 1024 * 1024;
    private const long Kilobyte = 1024;

    /// <summary>Words a size.</summary>
    /// <param name="bytes">Size in bytes.</param>
    /// <returns>For example <c>32 MB</c>, <c>500 KB</c>, <c>17 byte</c>; whole numbers, rounded down.</returns>
    public static string InWords(long bytes) => bytes switch
    {
        >= Megabyte => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB"),
        >= Kilobyte => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilobyte} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} byte"),
    };
}
