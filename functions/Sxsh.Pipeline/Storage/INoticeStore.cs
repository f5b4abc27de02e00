using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Storage;

/// <summary>The table <c>Notices</c>.</summary>
public interface INoticeStore
{
    /// <summary>Adds a notice, unless it stands already.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns><see langword="false"/> if it stands already; then nothing changes.</returns>
    Task<bool> TryAddAsync(Notice notice, CancellationToken cancellationToken);

    /// <summary>Lists notices.</summary>
    /// <param name="area">Of which area; <see langword="null"/> for all.</param>
    /// <param name="after">Only those that come after this identity; <see langword="null"/> from the latest on.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Notices, the latest of each area first.</returns>
    IAsyncEnumerable<Notice> ListAsync(Area? area, string? after, CancellationToken cancellationToken);

    /// <summary>Looks up a notice.</summary>
    /// <param name="area">Its area.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The notice, or <see langword="null"/> if there is none.</returns>
    Task<Notice?> FindAsync(Area area, string id, CancellationToken cancellationToken);

    /// <summary>Marks a notice as read; nothing happens to one that is.</summary>
    /// <param name="area">Its area.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The notice as it stands, or <see langword="null"/> if there is none.</returns>
    Task<Notice?> MarkReadAsync(Area area, string id, DateTimeOffset at, CancellationToken cancellationToken);
}
