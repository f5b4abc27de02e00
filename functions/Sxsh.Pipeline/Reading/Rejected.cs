using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>Outcomes of files that are not read: one blocker about the whole report, no document.</summary>
internal static class Rejected
{
    public static ReadOutcome Because(FileFormat format, IssueCode code, params ReadOnlySpan<string> arguments) =>
        new(format, null, [Issue.Of(code, SourceLocation.WholeReport, arguments)]);

    public static ReadOutcome AsUnsupported(FileFormat format) =>
        Because(format, IssueCode.UnsupportedFormat, FormatWording.NameOf(format), FormatWording.AdviceFor(format));

    public static ReadOutcome AsTooLarge(FileFormat format, string what) => Because(format, IssueCode.ContentTooLarge, what);

    public static ReadOutcome AsUnreadable(FileFormat format) => Because(format, IssueCode.UnreadableFile);
}
