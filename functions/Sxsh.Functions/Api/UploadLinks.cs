namespace Sxsh.Functions.Api;

/// <summary>Where an upload can be followed.</summary>
/// <param name="Submissions">The list with the one submission that comes of it; empty until the trigger has run, and where the bytes repeat the version before.</param>
/// <param name="Ledger">The balance of the ledger.</param>
public sealed record UploadLinks(string Submissions, string Ledger);
