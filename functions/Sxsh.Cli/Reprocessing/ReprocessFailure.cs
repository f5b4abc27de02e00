namespace Sxsh.Cli.Reprocessing;

/// <summary>A report that could not be shown or applied.</summary>
/// <param name="Submission">Id of the submission.</param>
/// <param name="Code">The service's stable code; <see langword="null"/> if it gave none.</param>
/// <param name="Message">What to tell a person.</param>
internal sealed record ReprocessFailure(string Submission, string? Code, string Message);
