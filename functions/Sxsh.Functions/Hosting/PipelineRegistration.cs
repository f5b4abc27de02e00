using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Notices;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.RollUps;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Account;
using Sxsh.Pipeline.Templates;

namespace Sxsh.Functions.Hosting;

/// <summary>Registers the pipeline over one storage account.</summary>
public static class PipelineRegistration
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The app's services.</param>
    public static void AddPipeline(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Catalogue.BuiltIn);
        services.AddSingleton(OpenStores);
        services.AddSingleton<IUploadStore>(provider => provider.GetRequiredService<Stores>().Uploads);
        services.AddSingleton<IUploadFeed>(provider => provider.GetRequiredService<Stores>().Uploads);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Published);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().RollUps);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Keys);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Counters);
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Setup);
        services.AddSingleton(MakeIntake);
        services.AddSingleton<UploadAudit>();
        services.AddSingleton<ReportChecker>();
        services.AddSingleton<BackgroundReader>();
        services.AddSingleton<ReportMarker>();
        services.AddSingleton<ReportTemplate>();
        services.AddSingleton<LastReportQueries>();
        services.AddSingleton<DifferenceQueries>();
        services.AddSingleton<OriginalChecker>();
        services.AddSingleton(MakeReplacement);
        services.AddSingleton<RunCleanup>();
        services.AddSingleton<ReportDecisions>();
        services.AddSingleton<FigureReview>();
        services.AddSingleton<ReportReview>();
        services.AddSingleton<ReportReprocessor>();
        services.AddSingleton(MakePipeline);
        services.AddSingleton<ReportSweep>();
        services.AddSingleton<AuditChainer>();
        services.AddSingleton<AuditHeadWriter>();
        services.AddSingleton<AuditDrain>();
        services.AddSingleton<DeadlineNotices>();
        services.AddSingleton<SweepRounds>();
        services.AddSingleton<AuditQueries>();
        services.AddSingleton<ReceiptMaker>();
        services.AddSingleton<NoticeQueries>();
        services.AddSingleton<NoticeWording>();
        services.AddSingleton(provider => new WebhookClient(provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<RollUpPublisher>();
        services.AddSingleton(provider => provider.GetRequiredService<Stores>().Calendar);
        services.AddSingleton<ReportingQueries>();
        services.AddSingleton<SubmissionQueries>();
        services.AddSingleton<ObservationQueries>();
        services.AddSingleton<CubeQueries>();
        services.AddSingleton<LedgerQueries>();
    }

    private static string? Named(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting;

    private static SubmissionIntake MakeIntake(IServiceProvider provider) =>
        new(provider.GetRequiredService<Stores>(), provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<TimeProvider>())
        {
            Versions = ReportPipeline.VersionsOf(provider.GetRequiredService<Catalogue>()),
            HoldFor = provider.GetRequiredService<IOptions<HostingOptions>>().Value.Lease,
        };

    private static RunReplacement MakeReplacement(IServiceProvider provider) =>
        new(provider.GetRequiredService<Stores>(), provider.GetRequiredService<TimeProvider>()) { Versions = ReportPipeline.VersionsOf(provider.GetRequiredService<Catalogue>()) };

    private static ReportPipeline MakePipeline(IServiceProvider provider) =>
        new(provider.GetRequiredService<Stores>(), provider.GetRequiredService<Catalogue>(), provider.GetRequiredService<SubmissionIntake>(), provider.GetRequiredService<ReportChecker>())
        {
            Logger = provider.GetRequiredService<ILogger<ReportPipeline>>(),
        };

    private static Stores OpenStores(IServiceProvider provider)
    {
        StorageOptions options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        Stores stores = StorageAccount.Open(new StorageSettings { ConnectionString = Named(options.ConnectionString), AccountName = Named(options.AccountName) });
        return stores with { Runs = new CachedRunStore(stores.Runs) };
    }
}
