using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sxsh.Cli.Running;
using Sxsh.Functions.Access;
using Sxsh.Functions.Api;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Cli.Tests.Reprocessing;

/// <summary>The real app over real HTTP, with a catalogue and stores of the test's choice; nothing drives its triggers, and whoever calls is an officer of the ministry.</summary>
internal sealed class RealService : WebApplicationFactory<ProblemAnswers>
{
    private readonly Stores _stores;
    private readonly Catalogue _catalogue;

    public RealService(Stores stores, Catalogue catalogue)
    {
        _stores = stores;
        _catalogue = catalogue;
        int port = LocalPorts.FindFree(1)[0];
        Address = new Uri($"http://127.0.0.1:{port}/");
        UseKestrel(port);
        StartServer();
    }

    public Uri Address { get; }

    public async Task SubmitAsync(string blobName, params string[] rows)
    {
        string text = $"tinh;ky_bao_cao;chi_tieu;gia_tri;don_vi;ghi_chu\n{string.Join('\n', rows)}\n";
        await _stores.Uploads.WriteAsync(blobName, new MemoryStream(Encoding.UTF8.GetBytes(text)), Dataset.Real, TestContext.Current.CancellationToken);
        await Services.GetRequiredService<ReportPipeline>().IngestAsync(blobName, TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Storage:ConnectionString", "UseDevelopmentStorage=true");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IHostedService>();
            services.Replace(ServiceDescriptor.Singleton(_stores));
            services.Replace(ServiceDescriptor.Singleton(_catalogue));
            services.AddSingleton<ICallerSource, OfficerSource>();
        });
    }

    private sealed class OfficerSource : ICallerSource
    {
        private static readonly Caller Officer = new(new Actor(Role.Ministry, "test officer", "Cán bộ"), []) { Scheme = "test" };

        public ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken) => ValueTask.FromResult(CallerReading.Of(Officer));
    }
}
