namespace Sxsh.Functions.Api;

/// <summary>Where notices are sent.</summary>
/// <param name="Scope">The area whose notices are sent, for example <c>63-83</c>, or <c>vn</c> for all.</param>
/// <param name="Province">Its name.</param>
/// <param name="Url">Address that takes them.</param>
/// <param name="MadeAt">When it was set, UTC; earlier notices are not sent.</param>
/// <param name="MadeBy">Who set it.</param>
/// <param name="Pending">Notices that are still to be sent.</param>
/// <param name="GivenUp">Notices that were tried too often.</param>
/// <param name="LastAnswer">What came of the last try of those: an HTTP status or what went wrong; <see langword="null"/> if there is none.</param>
/// <param name="Secret">What notices are signed with; only in the answer that sets it.</param>
public sealed record WebhookAnswer(string Scope, string Province, string Url, DateTimeOffset MadeAt, string MadeBy, int Pending, int GivenUp, string? LastAnswer, string? Secret);
