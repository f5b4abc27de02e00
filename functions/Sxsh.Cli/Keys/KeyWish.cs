namespace Sxsh.Cli.Keys;

/// <summary>What a new key is to be.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Role">Capacity of its holder.</param>
/// <param name="Provinces">Provinces it speaks for; empty for other roles.</param>
/// <param name="ReadOnly">Whether it may only read.</param>
/// <param name="Endpoints">Endpoints that it may call; empty for all that its role may.</param>
/// <param name="ExpiresOn">Last day on which it works; <see langword="null"/> for what is usual.</param>
internal sealed record KeyWish(string Name, string Role, IReadOnlyList<string> Provinces, bool ReadOnly, IReadOnlyList<string> Endpoints, DateOnly? ExpiresOn);
