using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;
using Sxsh.Testing;

namespace Sxsh.Pipeline.Tests.Reprocessing;

/// <summary>Two deployments over the same stores, an old one and the next.</summary>
public abstract class TwoDeployments
{
    protected const string Blob = "ben-tre/2011/u1/a.csv";

    protected static byte[] Report { get; } = Deployment.Csv(Deployment.Aware, Deployment.Applying, Deployment.Film);

    protected ManualTime Time { get; } = new();

    protected abstract Task<Stores> OpenStoresAsync();

    protected Stores Memory() => Sxsh.Pipeline.Storage.Memory.MemoryStores.Create(Time);

    private protected Task<(Deployment Old, Deployment Next)> OpenAsync(Catalogue next) => OpenAsync(Catalogue.BuiltIn, next);

    private protected async Task<(Deployment Old, Deployment Next)> OpenAsync(Catalogue old, Catalogue next)
    {
        Stores stores = await OpenStoresAsync();
        return (new Deployment(stores, old, Time), new Deployment(stores, next, Time));
    }
}
