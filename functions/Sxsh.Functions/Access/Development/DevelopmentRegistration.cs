using Microsoft.Extensions.Options;
using Sxsh.Functions.Access.Tokens;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.Development;

/// <summary>Registers development sign-in where it is on. Whether it may be on is checked when the app starts.</summary>
public static class DevelopmentRegistration
{
    /// <summary>Whether it is on.</summary>
    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="environment">Where the app runs.</param>
    /// <returns><see langword="true"/> in the Development environment with the setting; with the setting anywhere else the app refuses to start.</returns>
    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration.GetValue<bool>($"{DevelopmentSignInOptions.Section}:{nameof(DevelopmentSignInOptions.Enabled)}");

    /// <summary>Registers it.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="environment">Where the app runs.</param>
    public static void AddDevelopmentSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<DevelopmentSignInOptions>().Bind(configuration.GetSection(DevelopmentSignInOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DevelopmentSignInOptions>, DevelopmentSignInCheck>();
        if (!IsOn(configuration, environment))
        {
            return;
        }

        services.AddSingleton<LocalIssuer>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<AntiforgeryValues>();
        services.AddSingleton<SignInState>();
        services.AddSingleton<SignInPage>();
        services.AddSingleton<SessionSource>();
        services.AddSingleton<ICallerSource>(provider => provider.GetRequiredService<SessionSource>());
        services.AddSingleton(provider => new TokenIssuer(
            provider.GetRequiredService<LocalIssuer>().Name,
            new IssuerOptions { Authority = provider.GetRequiredService<LocalIssuer>().Name, Audience = LocalIssuer.ApiAudience },
            provider.GetRequiredService<LocalIssuer>()));
        services.PostConfigure<AccessOptions>(options =>
        {
            options.SignInUrl ??= SignInEndpoints.Path;
        });
    }
}
