using System.Xml;
using ExcelDataReader.Exceptions;

namespace Sxsh.Pipeline.Reading;

/// <summary>Tells which exceptions of the libraries mean that the bytes are damaged. The only place where Reading judges exceptions.</summary>
internal static class DamagedFile
{
    /// <summary>Whether the exception says that the bytes are damaged, and not that the program or the machine is.</summary>
    /// <remarks>
    /// ExcelDataReader 3.6 trusts lengths, indexes and enumerations in the file, so damaged ones come up as the plain exceptions of the
    /// runtime. All bytes are in memory by then, which is why an <see cref="IOException"/> can only be about the bytes.
    /// </remarks>
    public static bool Explains(Exception exception) => exception is
        ExcelReaderException or
        InvalidDataException or
        XmlException or
        IOException or
        ArgumentException or
        IndexOutOfRangeException or
        NullReferenceException or
        InvalidOperationException or
        FormatException or
        ArithmeticException or
        InvalidCastException or
        KeyNotFoundException or
        NotSupportedException or
        NotImplementedException;
}
