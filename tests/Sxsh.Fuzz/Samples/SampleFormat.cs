namespace Sxsh.Fuzz.Samples;

internal enum SampleFormat
{
    Text,
    Xlsx,
    Xls,
}
