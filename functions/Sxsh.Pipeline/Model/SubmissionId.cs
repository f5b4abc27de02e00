using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sxsh.Pipeline.Model;

/// <summary>Identity of one version of a report, written <c>real~63-83~2011~bao-cao.xlsx~0001</c>.</summary>
/// <param name="Report">The report.</param>
/// <param name="Number">Version number, from 1 to 9999 in the order they were taken in.</param>
public sealed record SubmissionId(ReportKey Report, int Number)
{
    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if the text has that form.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SubmissionId? id)
    {
        id = null;
        int at = text?.LastIndexOf('~') ?? -1;
        if (text is null || at < 0 || text.Length - at != 5
            || !int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1
            || !ReportKey.TryParse(text[..at], out ReportKey? report))
        {
            return false;
        }

        id = new SubmissionId(report, number);
        return true;
    }

    /// <summary>Reads the form that <see cref="ToString"/> writes.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static SubmissionId Parse(string text) =>
        TryParse(text, out SubmissionId? id) ? id : throw new FormatException($"'{text}' is no submission id.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Report}~{Number:D4}");
}
