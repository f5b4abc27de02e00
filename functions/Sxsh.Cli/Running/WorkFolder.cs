using System.Text.Json;
using Sxsh.Cli.Processes;

namespace Sxsh.Cli.Running;

/// <summary>The folder that holds the stored reports, logs and ports of a local system. One system at a time uses it.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>Name of the folder within a clone, unless another is asked for.</summary>
    public const string UsualName = ".data";

    // The system lets go of the lock when the process ends, however it ends, so a stale one cannot be.
    private const string LockName = "up.lock";
    private const string StateName = "up.json";

    private readonly FileStream _lock;

    private WorkFolder(string path, FileStream ownLock)
    {
        FullPath = path;
        _lock = ownLock;
        Directory.CreateDirectory(Azurite);
        Directory.CreateDirectory(Logs);
    }

    /// <summary>Full path of the folder.</summary>
    public string FullPath { get; }

    /// <summary>Where Azurite keeps what is stored.</summary>
    public string Azurite => Path.Combine(FullPath, "azurite");

    /// <summary>Where the programs write their logs.</summary>
    public string Logs => Path.Combine(FullPath, "logs");

    /// <summary>Where the reports of the synthetic country are written before they are sent.</summary>
    public string Synthetic => Path.Combine(FullPath, "synthetic");

    /// <summary>File that remembers Azurite's ports.</summary>
    public string PortsFile => Path.Combine(FullPath, "ports.json");

    /// <summary>Takes the folder for this process, and makes it where it is not there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="reset">Whether to empty it first.</param>
    /// <returns>The folder, held until disposed.</returns>
    /// <exception cref="ProgramFailure">Another process uses it, or it holds things that this tool did not put there.</exception>
    public static WorkFolder Take(string path, bool reset)
    {
        string folder = Path.GetFullPath(path);
        string lockPath = Path.Combine(folder, LockName);
        if (File.Exists(folder))
        {
            throw new ProgramFailure($"{folder} is a file. Choose a folder with --data.");
        }

        if (Directory.Exists(folder) && !File.Exists(lockPath) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new ProgramFailure($"{folder} holds files that 'sxsh up' did not put there. Choose another folder with --data.");
        }

        Directory.CreateDirectory(folder);
        FileStream ownLock = Lock(folder, lockPath);
        if (reset)
        {
            Empty(folder);
        }

        return new WorkFolder(folder, ownLock);
    }

    /// <summary>Tells which system uses a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Address of its service; <see langword="null"/> if none runs there.</returns>
    public static Uri? AddressOf(string folder)
    {
        string path = Path.Combine(folder, StateName);
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<State>(File.ReadAllText(path)) is { } state ? new Uri(state.Address) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or UriFormatException)
        {
            return null;
        }
    }

    /// <summary>Writes down who uses the folder, for the message that another process gets.</summary>
    /// <param name="address">Address of the service.</param>
    public void Announce(Uri address) =>
        File.WriteAllText(Path.Combine(FullPath, StateName), JsonSerializer.Serialize(new State(Environment.ProcessId, address.ToString())));

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(Path.Combine(FullPath, StateName));
        _lock.Dispose();
    }

    private static FileStream Lock(string folder, string lockPath)
    {
        try
        {
            return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(lockPath))
        {
            string state = Path.Combine(folder, StateName);
            string who = File.Exists(state) && JsonSerializer.Deserialize<State>(File.ReadAllText(state)) is { } other
                ? $" (process {other.Process}, {other.Address})"
                : "";
            throw new ProgramFailure($"{folder} is in use by a running 'sxsh up'{who}. Stop that first, or choose another folder with --data and another port with --port.");
        }
    }

    private static void Empty(string folder)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => entry.Name != LockName))
        {
            if (entry is DirectoryInfo { LinkTarget: null } inner)
            {
                inner.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }

    private sealed record State(int Process, string Address);
}
