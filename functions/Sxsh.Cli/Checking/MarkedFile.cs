using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Checking;

/// <summary>Writes the workbook in which the findings of a check are marked.</summary>
internal static class MarkedFile
{
    /// <summary>Writes it.</summary>
    /// <param name="path">The checked file.</param>
    /// <param name="result">What the check found.</param>
    /// <param name="target">Where to write; an existing file is replaced.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="IOException">A file cannot be opened or written, or both are the same.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened or written.</exception>
    public static void Write(string path, CheckResult result, string target, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(path) == Path.GetFullPath(target))
        {
            throw new IOException("--marked: " + target);
        }

        using FileStream content = File.OpenRead(path);
        using MemoryStream marked = new ReportMarker().Mark(content, result.FileName, result.Issues, cancellationToken).Content;
        using FileStream file = File.Create(target);
        marked.CopyTo(file);
    }
}
