using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Tokens;

/// <summary>An issuer whose tokens are taken. Those of the settings are made at start; the service collection may hold more.</summary>
/// <param name="Name">Its name as it stands in <c>iss</c>; a slash at the end does not matter for finding it.</param>
/// <param name="Options">For whom its tokens are, and how their claims are read.</param>
/// <param name="Keys">Its keys.</param>
public sealed record TokenIssuer(string Name, IssuerOptions Options, IIssuerKeys Keys);
