namespace Sxsh.Fuzz.Samples;

/// <summary>A file under <c>tests/reports</c> that mutants are made of.</summary>
/// <param name="Path">Path within that folder, with slashes.</param>
/// <param name="Format">As its first bytes tell it.</param>
/// <param name="Province">Slug of the province it is sent for.</param>
/// <param name="Period">Period it is sent for.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record SampleFile(string Path, SampleFormat Format, string Province, string Period, byte[] Bytes)
{
    private readonly Lazy<PackageParts?> _parts = new(() => Format == SampleFormat.Xlsx ? PackageParts.TryRead(Bytes) : null);
    private readonly Lazy<CompoundStream?> _workbook = new(() => Format == SampleFormat.Xls ? CompoundStream.TryRead(Bytes) : null);

    /// <summary>Parts of a whole .xlsx; else <see langword="null"/>.</summary>
    public PackageParts? Parts => _parts.Value;

    /// <summary>The records of a whole .xls; else <see langword="null"/>.</summary>
    public CompoundStream? Workbook => _workbook.Value;

    public string Extension => System.IO.Path.GetExtension(Path);
}
