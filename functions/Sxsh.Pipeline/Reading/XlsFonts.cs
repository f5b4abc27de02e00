using System.Buffers.Binary;
using System.Text;
using Sxsh.Pipeline.Reading.Encodings;

namespace Sxsh.Pipeline.Reading;

/// <summary>The fonts of an Excel 97-2003 workbook's cell formats, where old Vietnamese fonts are among them ([MS-XLS] 2.4.122, 2.4.353).</summary>
internal sealed class XlsFonts
{
    private const ushort Font = 0x0031;
    private const ushort Format = 0x00E0;
    private const int NameStart = 16;

    private readonly List<string?> _names = [];
    private readonly List<string?> _fonts = [];

    /// <summary>Whether any cell format uses an old font.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Takes a record of the workbook, if it is a font or a cell format.</summary>
    public void Take(ushort id, ReadOnlySpan<byte> record)
    {
        if (id == Font)
        {
            string? name = NameOf(record);
            _names.Add(LegacyFont.EncodingOf(name) is null ? null : name);
        }
        else if (id == Format && record.Length >= 2)
        {
            int font = BinaryPrimitives.ReadUInt16LittleEndian(record);
            // There is no font 4; the count goes on behind it.
            font -= font > 4 ? 1 : 0;
            _fonts.Add(font < _names.Count ? _names[font] : null);
            HasAny |= _fonts[^1] is not null;
        }
    }

    /// <summary>The old font of a cell format; <see langword="null"/> if its font is none.</summary>
    public string? OfFormat(int format) => format < _fonts.Count ? _fonts[format] : null;

    private static string? NameOf(ReadOnlySpan<byte> record)
    {
        if (record.Length < NameStart)
        {
            return null;
        }

        int length = record[NameStart - 2];
        bool isWide = (record[NameStart - 1] & 1) != 0;
        ReadOnlySpan<byte> name = record[NameStart..];
        return isWide
            ? Encoding.Unicode.GetString(name[..Math.Min(length * 2, name.Length & ~1)])
            : Encoding.Latin1.GetString(name[..Math.Min(length, name.Length)]);
    }
}
