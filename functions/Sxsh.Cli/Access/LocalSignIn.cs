using System.Security.Cryptography;
using System.Text.Json;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Running;

namespace Sxsh.Cli.Access;

/// <summary>What a local system signs its visitors in with. It lies in the system's folder, readable by its owner only; whoever can read it may be anybody in that system.</summary>
/// <param name="SigningKey">Private key (P-256, PKCS#8, Base64) of its issuer.</param>
/// <param name="Secret">What this tool shows for a token.</param>
internal sealed record LocalSignIn(string SigningKey, string Secret)
{
    /// <summary>Names the folder of the local system, where it is not <c>.data</c> of the clone.</summary>
    public const string FolderVariable = "SXSH_DATA";

    private const string FileName = "sign-in.json";
    private const int SecretLength = 64;

    /// <summary>Reads it, or makes it where there is none.</summary>
    /// <param name="folder">The system's folder.</param>
    /// <returns>What it signs its visitors in with; the same after a restart, so that nobody is signed out by one.</returns>
    /// <exception cref="ProgramFailure">The file is there and cannot be read.</exception>
    public static LocalSignIn LoadOrCreate(string folder)
    {
        if (Load(folder) is { } kept)
        {
            return kept;
        }

        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = new LocalSignIn(Convert.ToBase64String(key.ExportPkcs8PrivateKey()), RandomNumberGenerator.GetHexString(SecretLength, lowercase: true));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(Path.Combine(folder, FileName), options);
        JsonSerializer.Serialize(file, made);
        return made;
    }

    /// <summary>Finds that of the local system that runs at an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="folder">The system's folder; <see langword="null"/> to look where <see cref="FolderVariable"/> says, and in the clone.</param>
    /// <returns>What it signs its visitors in with; <see langword="null"/> if no system of that folder runs there.</returns>
    /// <exception cref="ProgramFailure">The file is there and cannot be read.</exception>
    public static LocalSignIn? Find(Uri address, string? folder)
    {
        string?[] folders = folder is not null
            ? [folder]
            : [Environment.GetEnvironmentVariable(FolderVariable), RepositoryRoot.Find(AppContext.BaseDirectory, Environment.CurrentDirectory) is { } root ? Path.Combine(root, WorkFolder.UsualName) : null];
        return address.IsLoopback
            ? folders.Where(candidate => !string.IsNullOrEmpty(candidate) && WorkFolder.AddressOf(candidate) is { } running && running.Port == address.Port).Select(Load!).FirstOrDefault(found => found is not null)
            : null;
    }

    private static LocalSignIn? Load(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<LocalSignIn>(File.ReadAllText(path)) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ProgramFailure($"{path} cannot be read: {exception.Message} Delete it, or run 'sxsh up --reset'.");
        }
    }
}
