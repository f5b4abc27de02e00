using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sxsh.Functions.Hosting.Standalone;
using Sxsh.Pipeline.Storage;
using Sxsh.Pipeline.Storage.Memory;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>The whole app over stores in memory. What drives the triggers is off unless a test asks for it. Its clients are signed in as the ministry unless a test says otherwise.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    public Stores Stores { get; init; } = MemoryStores.Create(TimeProvider.System);

    public Dictionary<string, string?> Settings { get; } = new() { ["Storage:ConnectionString"] = "UseDevelopmentStorage=true" };

    public bool IsDriven { get; init; }

    /// <summary>Role in which clients are signed in; <see langword="null"/> for nobody.</summary>
    public string? SignedInAs { get; init; } = "ministry";

    /// <summary>Whose tokens the app takes.</summary>
    public TestIssuer Issuer { get; init; } = TestIssuer.Shared;

    /// <summary>Where it seems to run. In Development, development sign-in is on.</summary>
    public string Environment { get; init; } = "Testing";

    /// <summary>Where requests seem to come from; the test server itself has neither a connection nor a request line.</summary>
    public IPAddress? Caller { get; init; }

    public List<Action<IServiceCollection>> Changes { get; } = [];

    public MemoryUploadStore Uploads => (MemoryUploadStore)Stores.Uploads;

    public MemoryWorkQueue Queue => (MemoryWorkQueue)Stores.RollUps;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A client with a token, or without one.</summary>
    public HttpClient ClientOf(string? token)
    {
        HttpClient client = CreateClient();
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        if (SignedInAs is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Token(SignedInAs));
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        if (Environment == "Development")
        {
            foreach ((string name, string value) in DevelopmentSignIn.Settings)
            {
                builder.UseSetting(name, value);
            }
        }

        foreach ((string name, string? value) in Issuer.Settings().Concat(Settings))
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(Stores));
            if (!IsDriven)
            {
                Remove<UploadWatcher>(services);
                Remove<WorkPump>(services);
                Remove<SweepClock>(services);
            }

            services.AddSingleton<IStartupFilter>(new CallerFilter(Caller));
            Changes.ForEach(configure => configure(services));
        });
    }

    private static void Remove<T>(IServiceCollection services)
    {
        foreach (ServiceDescriptor driver in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(T)).ToArray())
        {
            services.Remove(driver);
        }
    }

    private sealed class CallerFilter(IPAddress? caller) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                context.Connection.RemoteIpAddress ??= caller;
                IHttpRequestFeature request = context.Features.GetRequiredFeature<IHttpRequestFeature>();
                request.RawTarget = request.RawTarget.Length > 0 ? request.RawTarget : context.Request.GetEncodedPathAndQuery();
                return rest(context);
            });
            next(app);
        };
    }
}
