using System.Buffers.Binary;

namespace Sxsh.Pipeline.Reading;

/// <summary>Looks through an Excel 97-2003 workbook ([MS-XLS]) before the library reads it: the places of its cells, and the error cells.</summary>
/// <remarks>The library walks every row and column that a record claims; a damaged claim would keep it busy for minutes.</remarks>
internal static class XlsSurvey
{
    private const int RecordHeader = 4;
    private const ushort BeginOfSubstream = 0x0809;
    private const ushort EndOfSubstream = 0x000A;
    private const ushort Sheet = 0x0085;
    private const ushort Locked = 0x002F;
    private const ushort Formula = 0x0006;
    private const ushort TruthOrError = 0x0205;
    private const ushort Dimensions = 0x0200;
    private const ushort OldDimensions = 0x0000;
    private const ushort Row = 0x0208;
    private const ushort Version8 = 0x0600;
    private const ushort ColumnWidths = 0x007D;
    private const byte HiddenRow = 0x20;
    private const byte HiddenColumn = 0x01;
    private const byte Worksheet = 0;
    private const int Rows = 65_536;
    private const int Columns = 256;

    /// <summary>Surveys the worksheets.</summary>
    /// <param name="workbook">The records of the workbook.</param>
    /// <returns>One survey a worksheet, in the order of the workbook; none where the records are locked.</returns>
    /// <exception cref="InvalidDataException">A row or cell lies outside what a sheet can hold.</exception>
    public static IReadOnlyList<SheetSurvey> Sheets(byte[] workbook)
    {
        List<uint> offsets = [];
        bool isLocked = false;
        XlsFonts fonts = new();
        bool isVersion8 = workbook.Length >= 6 && BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan(RecordHeader)) == Version8;
        foreach ((ushort id, ReadOnlyMemory<byte> body) in Records(workbook, 0))
        {
            isLocked |= id == Locked;
            fonts.Take(id, body.Span);
            if (!isLocked && id == Sheet && body.Length >= 6 && body.Span[5] == Worksheet)
            {
                offsets.Add(BinaryPrimitives.ReadUInt32LittleEndian(body.Span));
            }
        }

        return isLocked ? [] : [.. offsets.Select(offset => Survey(workbook, offset, isVersion8, fonts))];
    }

    private static SheetSurvey Survey(byte[] workbook, uint offset, bool isVersion8, XlsFonts fonts)
    {
        Dictionary<(int Row, int Column), string> cellFonts = [];
        Dictionary<(int Row, int Column), string> errors = [];
        HashSet<int> hiddenRows = [];
        HashSet<int> hiddenColumns = [];
        foreach ((ushort id, ReadOnlyMemory<byte> body) in Records(workbook, offset))
        {
            ReadOnlySpan<byte> record = body.Span;
            if (ClaimsTooMuch(id, record, isVersion8))
            {
                throw new InvalidDataException("A row or cell lies outside of the sheet.");
            }

            byte? error = id switch
            {
                TruthOrError when record.Length >= 8 && record[7] == 1 => record[6],
                // A formula's last result is a number unless its last two bytes are 0xFFFF; then the first byte tells what it is.
                Formula when record.Length >= 14 && record[12] == 0xFF && record[13] == 0xFF && record[6] == 2 => record[8],
                _ => null,
            };
            if (fonts.HasAny && IsTextCell(id) && record.Length >= 6 && fonts.OfFormat(BinaryPrimitives.ReadUInt16LittleEndian(record[4..])) is { } font)
            {
                cellFonts[(BinaryPrimitives.ReadUInt16LittleEndian(record) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]) + 1)] = font;
            }

            if (id == Row && record.Length >= 16 && (record[12] & HiddenRow) != 0)
            {
                hiddenRows.Add(BinaryPrimitives.ReadUInt16LittleEndian(record) + 1);
            }
            else if (id == ColumnWidths && record.Length >= 10 && (record[8] & HiddenColumn) != 0)
            {
                int first = BinaryPrimitives.ReadUInt16LittleEndian(record);
                hiddenColumns.UnionWith(Enumerable.Range(first + 1, Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(record[2..]) - first + 1, 0, Columns)));
            }

            if (error is { } code)
            {
                errors[(BinaryPrimitives.ReadUInt16LittleEndian(record) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]) + 1)] = SpreadsheetErrors.OfCode(code);
            }
        }

        return new SheetSurvey(errors, null) { HiddenRows = hiddenRows, HiddenColumns = hiddenColumns, Fonts = cellFonts };
    }

    private static bool ClaimsTooMuch(ushort id, ReadOnlySpan<byte> record, bool isVersion8) => id switch
    {
        Dimensions or OldDimensions => isVersion8 && record.Length >= 8 && BinaryPrimitives.ReadUInt32LittleEndian(record[4..]) > Rows,
        Row => record.Length >= 6 && BinaryPrimitives.ReadUInt16LittleEndian(record[4..]) > Columns,
        _ => IsCell(id) && record.Length >= 4 && BinaryPrimitives.ReadUInt16LittleEndian(record[2..]) >= Columns,
    };

    // FORMULA, LABELSST, LABEL, RSTRING.
    private static bool IsTextCell(ushort id) => id is Formula or 0x00FD or 0x0204 or 0x00D6;

    // FORMULA, MULRK, MULBLANK, RSTRING, LABELSST, BLANK, INTEGER, NUMBER, LABEL, BOOLERR, RK and the older numbers of some of them.
    private static bool IsCell(ushort id) =>
        id is 0x0006 or 0x0206 or 0x0406 or 0x00BD or 0x00BE or 0x00D6 or 0x00FD or (>= 0x0001 and <= 0x0005) or (>= 0x0201 and <= 0x0205) or 0x027E;

    /// <summary>The records of the substream that begins at an offset; charts and the like nested in it are passed over with their own ends.</summary>
    private static IEnumerable<(ushort Id, ReadOnlyMemory<byte> Body)> Records(byte[] workbook, uint offset)
    {
        int depth = 0;
        for (long at = offset; at + RecordHeader <= workbook.Length;)
        {
            ushort id = BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan((int)at));
            int length = BinaryPrimitives.ReadUInt16LittleEndian(workbook.AsSpan((int)at + 2));
            at += RecordHeader;
            if (at + length > workbook.Length)
            {
                yield break;
            }

            depth += id == BeginOfSubstream ? 1 : id == EndOfSubstream ? -1 : 0;
            if (depth <= 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (id, workbook.AsMemory((int)at, length));
            }

            at += length;
        }
    }
}
