using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>Who the caller is and what they may do.</summary>
/// <param name="SignedIn">Whether anybody is signed in.</param>
/// <param name="Role">The foremost of the caller's roles: ministry, province, operator, else public.</param>
/// <param name="Roles">All roles, the foremost first.</param>
/// <param name="Name">Name to show; <see langword="null"/> if nobody is signed in.</param>
/// <param name="Areas">Areas that a province's account speaks for, under both schemes; empty for other roles.</param>
/// <param name="PublicEnabled">Whether accepted totals can be read without signing in.</param>
/// <param name="SignInUrl">Address of the page to sign in at; <see langword="null"/> if there is none.</param>
/// <param name="Endpoints">How far the caller reaches at each endpoint, by its name in <c>/openapi/v1.json</c>: <c>none</c>, <c>own</c> or <c>all</c>. The cube of an audience is <c>GetCube?audience=public</c>.</param>
/// <param name="Antiforgery">What a page has to send in the header <c>X-Sxsh-Antiforgery</c> with every request that changes something; <see langword="null"/> if the caller is not known by a cookie of the service.</param>
public sealed record AccessAnswer(
    bool SignedIn,
    Role Role,
    IReadOnlyList<Role> Roles,
    string? Name,
    IReadOnlyList<Area> Areas,
    bool PublicEnabled,
    string? SignInUrl,
    IReadOnlyDictionary<string, string> Endpoints,
    string? Antiforgery);
