using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Tests.Testing;

/// <summary>Triggers that note what they were told, and fail on demand.</summary>
public sealed class RecordingTriggers : ITrigger<BlobHint>, ITrigger<Area>, ITrigger<TimerTick>
{
    private readonly Lock _lock = new();
    private readonly List<string> _ran = [];

    public Exception? Failure { get; set; }

    /// <summary>What to do on each run, beside noting it.</summary>
    public Func<string, CancellationToken, Task>? OnRun { get; set; }

    public IReadOnlyList<string> Ran
    {
        get
        {
            lock (_lock)
            {
                return [.. _ran];
            }
        }
    }

    public void Register(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<ITrigger<BlobHint>>(this));
        services.Replace(ServiceDescriptor.Singleton<ITrigger<Area>>(this));
        services.Replace(ServiceDescriptor.Singleton<ITrigger<TimerTick>>(this));
    }

    public Task RunAsync(BlobHint message, CancellationToken cancellationToken) => RunAsync($"blob {message.BlobName}", cancellationToken);

    public Task RunAsync(Area message, CancellationToken cancellationToken) => RunAsync($"area {message}", cancellationToken);

    public Task RunAsync(TimerTick message, CancellationToken cancellationToken) => RunAsync("timer", cancellationToken);

    private Task RunAsync(string what, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _ran.Add(what);
        }

        return Failure is not null ? Task.FromException(Failure) : OnRun?.Invoke(what, cancellationToken) ?? Task.CompletedTask;
    }
}
