using Sxsh.Functions.Hosting.Standalone;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Hosting;

/// <summary>Registers the triggers and, when standalone, what drives them.</summary>
public static class HostingRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    /// <summary>Registers them.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="isFunctionsHost">Whether the Functions host drives the triggers.</param>
    public static void AddHosting(this IServiceCollection services, bool isFunctionsHost)
    {
        services.AddSingleton<ITrigger<BlobHint>, ReportUploaded>();
        services.AddSingleton<ITrigger<Area>, RollUp>();
        services.AddSingleton<ITrigger<TimerTick>, Sweep>();
        services.AddSingleton<StorageWatch>();
        services.AddSingleton<HostBells>();
        services.AddHostedService<StorageWaiter>();
        services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = Patience;
            options.ServicesStopConcurrently = true;
        });
        if (!isFunctionsHost)
        {
            services.AddHostedService<UploadWatcher>();
            services.AddHostedService<WorkPump>();
            services.AddHostedService<SweepClock>();
        }
    }
}
