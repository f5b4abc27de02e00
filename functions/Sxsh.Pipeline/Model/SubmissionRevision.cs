using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Pipeline.Model;

/// <summary>Stands for all that somebody saw of a version before deciding on it. Whoever decides sends it along, so that nobody decides on something else.</summary>
public static class SubmissionRevision
{
    private const int HashLength = 16;

    /// <summary>The revision of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="pointers">The pointers of its report; <see langword="null"/> if there are none.</param>
    /// <returns>16 lower-case hexadecimal digits; others as soon as its run, one of its states, a decision on it, the version that counts or is official, or what was decided about its figures has changed. Leases and attempts do not matter.</returns>
    public static string Of(Submission version, ReportPointers? pointers)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{version.Id}|{version.Sha256}|{version.Processing}|{version.Run}|{version.Review}|{Line(version.Reviewed)}|{Line(version.Withdrawn)}|{Line(version.Confirmed)}|{version.Lost?.Lost}|{version.IsAfterClosing}|{Line(pointers?.Current)}|{Line(pointers?.Official)}{Figures(pointers)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
    }

    private static string Line(Decision? decision) => decision?.At.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Figures(ReportPointers? pointers) =>
        pointers is { Reviewed: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"|{pointers.Reviewed}/{pointers.OfficialReviewed}") : string.Empty;

    private static string Line(VersionPointer? pointer) => pointer is null ? "-" : $"{pointer.Number}/{pointer.Run}";
}
