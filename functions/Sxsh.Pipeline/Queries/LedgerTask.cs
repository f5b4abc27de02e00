using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Queries;

/// <summary>Something that a person has to look at.</summary>
/// <param name="Kind">What sort of task.</param>
/// <param name="Blob">The blob it is about.</param>
/// <param name="Submission">The submission it is about; <see langword="null"/> if there is none.</param>
/// <param name="Message">Vietnamese text that says what happened and what to do.</param>
public sealed record LedgerTask(LedgerTaskKind Kind, string Blob, string? Submission, string Message)
{
    /// <summary>The same in English.</summary>
    public string MessageEn => EnglishWording.OfPhrase(Message);
}
