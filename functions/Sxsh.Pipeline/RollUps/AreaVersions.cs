using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>Tells whether an area's part is up to date.</summary>
public static class AreaVersions
{
    /// <summary>Version of the rules by which parts are made. Whoever changes what a part holds raises it, and the sweep makes all parts anew.</summary>
    public const int RollUpVersion = 1;

    private const int HashLength = 32;

    /// <summary>The pointers of those reports that have a share in an area's part.</summary>
    /// <param name="audience">For whom the part is.</param>
    /// <param name="pointers">All pointers of the area in one dataset.</param>
    /// <returns>All of them; for the public those of reports that the ministry accepted. None means that the area has no part.</returns>
    public static IReadOnlyList<ReportPointers> Shares(CubeAudience audience, IReadOnlyList<ReportPointers> pointers) =>
        audience == CubeAudience.Public ? [.. pointers.Where(pointer => pointer.Official is not null)] : pointers;

    /// <summary>The version that an area's part has if it was made from these pointers, by this code and catalogue.</summary>
    /// <remarks>For ministry and provinces the ETags are part of it: a storage that lost its last seconds may come to the same number and second with other bytes.
    /// For the public they are not, so that uploads which the ministry has not accepted cost nothing there.</remarks>
    /// <param name="audience">For whom the part is.</param>
    /// <param name="pointers">All pointers of the area in one dataset, as they were read, in any order.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>32 lower-case hexadecimal digits.</returns>
    public static string Of(CubeAudience audience, IReadOnlyList<ReportPointers> pointers, Catalogue catalogue)
    {
        IEnumerable<string> lines = Shares(audience, pointers)
            .Select(pointer => audience == CubeAudience.Public
                ? $"{pointer.Report}\n{Line(pointer.Official)}{Reviewed(pointer.OfficialReviewed)}\n"
                : $"{pointer.Report}\n{pointer.ETag}\n{Line(pointer.Current)}\n{Line(pointer.Official)}{Reviewed(pointer.Reviewed)}\n")
            .Order(StringComparer.Ordinal)
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{RollUpVersion}.{AreaPartJson.Schema} {catalogue.Version}\n"));
        return HashOf(Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    /// <summary>The name of content by its hash.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The first 32 hexadecimal digits of its SHA-256, lower case.</returns>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..HashLength];

    private static string Reviewed(int decisions) => decisions == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" r{decisions}");

    private static string Line(VersionPointer? version) => version is null ? "-" :
        string.Create(CultureInfo.InvariantCulture, $"{version.Number} {version.Run} {version.UploadedAt.UtcTicks}");
}
