using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sxsh.Cli.Running;

/// <summary>A hash of files that was written down when something was made from them; while it is the same, nothing need be made again.</summary>
/// <param name="path">File that holds the hash.</param>
internal sealed class ContentStamp(string path)
{
    /// <summary>Hash of one file's bytes.</summary>
    /// <param name="file">The file.</param>
    /// <returns>64 lower-case hexadecimal digits, as <c>sha256sum</c> shows them.</returns>
    public static string OfFile(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Hash of the names and bytes of all files under a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isLeftOut">Tells by its name whether a folder or file does not count.</param>
    /// <returns>64 lower-case hexadecimal digits, whatever the order the system lists files in.</returns>
    public static string OfFolder(string folder, Func<string, bool> isLeftOut)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach ((string name, string file) in FilesIn(new DirectoryInfo(folder), "", isLeftOut).OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            byte[] content = File.ReadAllBytes(file);
            BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(length);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Tells whether the hash is the one written down.</summary>
    /// <param name="hash">The hash as it is now.</param>
    /// <returns><see langword="false"/> also where none was written down.</returns>
    public bool Matches(string hash) =>
        File.Exists(path) && string.Equals(File.ReadAllText(path).Trim(), hash, StringComparison.Ordinal);

    /// <summary>Writes the hash down.</summary>
    /// <param name="hash">Hash of what was used.</param>
    public void Write(string hash)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        File.WriteAllText(path, hash + "\n");
    }

    private static IEnumerable<(string Name, string File)> FilesIn(DirectoryInfo folder, string prefix, Func<string, bool> isLeftOut)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().Where(entry => !isLeftOut(entry.Name)))
        {
            if (entry is DirectoryInfo inner)
            {
                foreach ((string, string) file in FilesIn(inner, $"{prefix}{inner.Name}/", isLeftOut))
                {
                    yield return file;
                }
            }
            else
            {
                yield return (prefix + entry.Name, entry.FullName);
            }
        }
    }
}
