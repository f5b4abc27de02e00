using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Access;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Settings of access as the start of the app checks them, without a host around that may be gone before its refusal is told.</summary>
internal static class StartSettings
{
    /// <summary>Binds and checks them.</summary>
    /// <param name="settings">Names and values; those given last hold.</param>
    public static void Check(params (string Name, string? Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Name).Select(named => KeyValuePair.Create(named.Key, named.Last().Value)))
            .Build();
        ServiceCollection services = new();
        services.AddSingleton(configuration);
        services.AddAccess(configuration);
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
