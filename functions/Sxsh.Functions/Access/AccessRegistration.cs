using Microsoft.Extensions.Options;
using Sxsh.Functions.Access.AppService;
using Sxsh.Functions.Access.Keys;
using Sxsh.Functions.Access.Limits;
using Sxsh.Functions.Access.Tokens;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access;

/// <summary>Registers who may sign in how.</summary>
public static class AccessRegistration
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">Files, environment and command line.</param>
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection("Access");
        services.AddOptions<AccessOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsCheck>();
        services.AddSingleton<CallerAuthentication>();
        services.AddSingleton<AccessReach>();
        services.AddSingleton<RequestAreas>();
        services.AddSingleton<ClaimReader>();
        services.AddSingleton<TokenIssuers>();

        // The ways of signing in, in the order in which they are asked. What the platform vouches for comes first: it has looked at the token already.
        if (section.GetValue<bool>(nameof(AccessOptions.AppServiceHeaders)))
        {
            services.AddSingleton<ICallerSource, AppServicePrincipal>();
        }

        services.AddSingleton<ICallerSource, KeySource>();
        services.AddSingleton<ICallerSource, BearerTokens>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<SettingsTrail>();
        services.AddOptions<LimitsOptions>().Bind(configuration.GetSection("Limits")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LimitTable>();
        services.AddSingleton<RequestCounts>();
        services.AddHostedService<CounterCleanup>();
    }
}
