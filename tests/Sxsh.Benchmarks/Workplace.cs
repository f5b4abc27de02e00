using Sxsh.Benchmarks.Processes;
using Sxsh.Testing;

namespace Sxsh.Benchmarks;

/// <summary>What the parts share: a folder that vanishes at the end, and the published service, made when first asked for.</summary>
public sealed class Workplace : IAsyncDisposable
{
    private readonly Dictionary<ServiceKind, ServicePublish> _published = [];

    /// <summary>Makes the folder.</summary>
    /// <param name="isQuick">Whether few rounds are enough.</param>
    public Workplace(bool isQuick)
    {
        IsQuick = isQuick;
        Folder = Directory.CreateTempSubdirectory("sxsh-benchmarks-").FullName;
    }

    /// <summary>Whether few rounds are enough.</summary>
    public bool IsQuick { get; }

    /// <summary>A folder for anything; removed at the end.</summary>
    public string Folder { get; }

    /// <summary>So many rounds, or the least that shows that it works.</summary>
    /// <param name="full">Rounds of a full run.</param>
    /// <returns>Rounds of this run.</returns>
    public int Rounds(int full) => IsQuick ? Math.Min(full, 2) : full;

    /// <summary>Publishes the service, once.</summary>
    /// <param name="kind">In which form.</param>
    /// <param name="cancellationToken">Stops the publishing.</param>
    /// <returns>What was published.</returns>
    public async Task<ServicePublish> PublishAsync(ServiceKind kind, CancellationToken cancellationToken)
    {
        if (!_published.TryGetValue(kind, out ServicePublish? publish))
        {
            publish = await ServicePublish.MakeAsync(kind, Path.Combine(Folder, $"service-{kind}"), cancellationToken);
            _published.Add(kind, publish);
        }

        return publish;
    }

    /// <summary>Path of something in the clone.</summary>
    /// <param name="parts">Names of folders and file.</param>
    /// <returns>The whole path.</returns>
    public static string Source(params string[] parts) => RepositoryRoot.Combine(parts);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
