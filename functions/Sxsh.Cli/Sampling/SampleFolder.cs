using System.Text;
using Sxsh.Cli.Uploading;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling;

/// <summary>Writes the synthetic country into a folder: <c>{province}/{period}/{file}</c>.</summary>
internal static class SampleFolder
{
    /// <summary>Says in the folder itself what it holds.</summary>
    public const string NoteName = "SO-LIEU-GIA-LAP.txt";

    /// <summary>Writes files. What stands there already is left alone where it is the same, and overwritten where it is not; nothing is removed.</summary>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="files">The files.</param>
    /// <param name="progress">Told the path of each within the folder.</param>
    /// <param name="cancellationToken">Breaks it off between files.</param>
    /// <returns>The files, in the order given.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static IReadOnlyList<OutgoingReport> Write(string folder, IEnumerable<SampleFile> files, Action<string> progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, NoteName), $"{SyntheticMark.Text}\nMọi tệp trong thư mục này do lệnh “sxsh sample” đặt ra để thử hệ thống.\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        List<OutgoingReport> written = [];
        foreach (SampleFile file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string place = Path.Combine(folder, file.Province, file.Period);
            string path = Path.Combine(place, file.Name);
            Directory.CreateDirectory(place);
            if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Content))
            {
                File.WriteAllBytes(path, file.Content);
            }

            var report = new OutgoingReport(path, file.Province, file.Period);
            written.Add(report);
            progress(report.Label);
        }

        return written;
    }
}
