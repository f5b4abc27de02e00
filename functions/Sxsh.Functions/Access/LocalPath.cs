namespace Sxsh.Functions.Access;

/// <summary>Where somebody may be sent back to after signing in: an address of this service, never another's.</summary>
public static class LocalPath
{
    /// <summary>Where one goes who asked for nothing, or for something that is not ours.</summary>
    public const string Home = "/";

    private const int MaxLength = 2000;

    /// <summary>Makes sure of an address.</summary>
    /// <param name="text">The address as a stranger may have made it up; <see langword="null"/> if none was given.</param>
    /// <returns>The address if it is a path of this service, else <see cref="Home"/>.</returns>
    public static string Of(string? text) => IsLocal(text) ? text : Home;

    /// <summary>Tells whether an address is a path of this service, whatever a browser makes of it.</summary>
    /// <param name="text">The address.</param>
    /// <returns><see langword="true"/> if it begins with exactly one slash and holds no backslash, control character or blank, which browsers drop or turn into slashes.</returns>
    public static bool IsLocal([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && text[0] == '/'
        && (text.Length == 1 || text[1] != '/')
        && !text.Any(character => character == '\\' || char.IsControl(character) || char.IsWhiteSpace(character) || character == '\uFFFD')
        && Uri.TryCreate(new Uri("http://here.invalid"), text, out Uri? address) && address.Host == "here.invalid";
}
