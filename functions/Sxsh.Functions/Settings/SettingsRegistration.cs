using Microsoft.Extensions.Options;

namespace Sxsh.Functions.Settings;

/// <summary>Binds the settings and has them checked when the app starts.</summary>
public static class SettingsRegistration
{
    private const string HandlerPort = "FUNCTIONS_CUSTOMHANDLER_PORT";
    private const string HostStorage = "AzureWebJobsStorage";

    /// <summary>Registers the settings.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">Files, environment and command line.</param>
    public static void AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage")).Configure(options => FallBack(options, configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddOptions<HostingOptions>()
            .Bind(configuration.GetSection("Hosting"))
            .Configure(options => options.HandlerPort = configuration.GetValue<int?>(HandlerPort))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<DashboardsOptions>().Bind(configuration.GetSection("Dashboards")).ValidateOnStart();
        services.AddOptions<UploadOptions>().Bind(configuration.GetSection("Upload")).ValidateDataAnnotations().ValidateOnStart();
    }

    /// <summary>The port that the Functions host calls.</summary>
    /// <param name="configuration">Files, environment and command line.</param>
    /// <returns>The port; <see langword="null"/> when standalone.</returns>
    public static int? HandlerPortOf(IConfiguration configuration) => configuration.GetValue<int?>(HandlerPort);

    private static void FallBack(StorageOptions options, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString) && string.IsNullOrWhiteSpace(options.AccountName))
        {
            options.ConnectionString = configuration[HostStorage];
            options.AccountName = configuration[$"{HostStorage}:accountName"];
        }
    }
}
