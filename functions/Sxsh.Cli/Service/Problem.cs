namespace Sxsh.Cli.Service;

/// <summary>An answer in <c>application/problem+json</c>.</summary>
/// <param name="Title">What is wrong, in one line.</param>
/// <param name="Detail">What to do about it; may be absent.</param>
/// <param name="Code">Stable code; may be absent.</param>
internal sealed record Problem(string? Title, string? Detail, string? Code)
{
    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(" ", new[] { Title, Detail, Code is null ? null : $"[{Code}]" }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
