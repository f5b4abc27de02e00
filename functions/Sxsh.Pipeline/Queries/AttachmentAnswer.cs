using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>An attachment as the API answers it.</summary>
/// <param name="Sha256">SHA-256 of the bytes; names it.</param>
/// <param name="FileName">File name as sent.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Added">Who attached it.</param>
public sealed record AttachmentAnswer(string Sha256, string FileName, long Bytes, DecisionAnswer? Added)
{
    /// <summary>Makes the answer.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <returns>The answer.</returns>
    public static AttachmentAnswer Of(ReportAttachment attachment) =>
        new(attachment.Sha256, attachment.FileName, attachment.Bytes, DecisionAnswer.Of(attachment.AddedBy));
}
