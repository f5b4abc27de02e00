namespace Sxsh.Pipeline.Model;

/// <summary>Who did something, as it is kept with decisions and in the audit trail.</summary>
/// <param name="Role">In what capacity; <see langword="null"/> for the system itself.</param>
/// <param name="Id">Stable id: issuer and subject of a token, <c>key:</c> and the id of a key, or <c>system</c>. Never a secret.</param>
/// <param name="Name">What to show; at most 200 characters.</param>
public sealed record Actor(Role? Role, string Id, string Name)
{
    /// <summary>The system itself: triggers, the sweep, uploads that came as raw blobs.</summary>
    public static Actor System { get; } = new(null, "system", "Hệ thống");
}
