using Microsoft.Extensions.Options;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Settings;

/// <summary>Refuses to start with an issuer that could not be trusted, or headers that anybody could set.</summary>
/// <param name="configuration">Says whether App Service authentication is switched on.</param>
public sealed class AccessOptionsCheck(IConfiguration configuration) : IValidateOptions<AccessOptions>
{
    // Set by the platform where its authentication stands in front of the app.
    private const string AppServiceAuthentication = "WEBSITE_AUTH_ENABLED";

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        List<string> failures = [];
        foreach ((int index, IssuerOptions issuer) in options.Issuers.Index())
        {
            if (!IsTrustworthy(issuer.Authority))
            {
                failures.Add($"Access:Issuers:{index}:Authority has to be an https address (http only to this machine).");
            }

            if (issuer.AllAudiences.Count == 0)
            {
                failures.Add($"Access:Issuers:{index} needs an audience, or tokens for other services would be taken.");
            }

            failures.AddRange(FailuresOf(issuer, $"Access:Issuers:{index}"));
        }

        if (options.Issuers.DistinctBy(issuer => issuer.Authority.TrimEnd('/')).Count() < options.Issuers.Count)
        {
            failures.Add("Access:Issuers names an authority twice.");
        }

        failures.AddRange(FailuresOf(options.AppService, "Access:AppService"));
        if (options.AppServiceHeaders && !configuration.GetValue<bool>(AppServiceAuthentication))
        {
            failures.Add($"Access:AppServiceHeaders is on, but App Service authentication is not ({AppServiceAuthentication}): anybody could set these headers.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> FailuresOf(IssuerOptions issuer, string section) =>
        issuer.Roles.Where(pair => !WireNames.TryParse(pair.Value, out Role role) || role == Role.Public)
            .Select(pair => $"{section}:Roles maps to '{pair.Value}', which is none of ministry, province, operator.");

    private static bool IsTrustworthy(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.Query.Length == 0 && address.UserInfo.Length == 0;
}
