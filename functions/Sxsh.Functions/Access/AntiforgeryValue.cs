namespace Sxsh.Functions.Access;

/// <summary>What a request with a cookie has to bear in the header <c>X-Sxsh-Antiforgery</c> if it changes something. Told by <c>GET /api/access</c>, whose answer no other site can read.</summary>
/// <param name="Value">The value; belongs to one session.</param>
public sealed record AntiforgeryValue(string Value);
