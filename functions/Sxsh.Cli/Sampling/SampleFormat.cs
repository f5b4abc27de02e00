namespace Sxsh.Cli.Sampling;

/// <summary>Which kinds of file to write.</summary>
internal enum SampleFormat
{
    /// <summary>Each province in the kind it is used to.</summary>
    Mixed,

    /// <summary>Excel workbooks only.</summary>
    Xlsx,

    /// <summary>Delimited text only.</summary>
    Csv,
}
