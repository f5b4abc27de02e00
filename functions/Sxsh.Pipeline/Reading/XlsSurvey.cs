using System.Buffers.Binary;

namespace Sxsh.Pipeline.Reading;

/// <summary>Finds the error cells of an Excel 97-2003 workbook ([MS-XLS]).</summary>
internal static class XlsSurvey
{
    private const int RecordHeader = 4;
    private const ushort BeginOfSubstream = 0x0809;
    private const ushort EndOfSubstream = 0x000A;
    private const ushort Sheet = 0x0085;
    private const ushort Locked = 0x002F;
    private const ushort Formula = 0x0006;
    private const ushort TruthOrError = 0x0205;
    private const byte Worksheet = 0;

    /// <summary>Surveys the worksheets.</summary>
    /// <param name="workbook">The records of the workbook.</param>
    /// <returns>One survey a worksheet, in the order of the workbook; none where the records are locked.</returns>
    public static IReadOnlyList<SheetSurvey> Sheets(byte[] workbook)
    {
        List<SheetSurvey> surveys = [];
        bool isLocked = false;
        foreach ((ushort id, ReadOnlyMemory<byte> body) in Records(workbook, 0))
        {
            isLocked |= id == Locked;
            if (id == Sheet && body.Length >= 6 && body.Span[5] == Worksheet)
            {
                surveys.Add(Survey(workbook, BinaryPrimitives.ReadUInt32LittleEndian(body.Span)));
            }
        }

        return isLocked ? [] : surveys;
    }

    private static SheetSurvey Survey(byte[] workbook, uint offset)
    {
        Dictionary<(int Row, int Column), string> errors = [];
        foreach ((ushort id, ReadOnlyMemory<byte> body) in Records(workbook, offset))
        {
            ReadOnlySpan<byte> record = body.Span;
            byte? error = id switch
            {
                TruthOrError when record.Length >= 8 && record[7] == 1 => record[6],
                // A formula's last result is a number unless its last two bytes are 0xFFFF; then the first byte tells what it is.
                Formula when record.Length >= 14 && record[12] == 0xFF && record[13] == 0xFF && record[6] == 2 => record[8],
                _ => null,
            };
            if (error is { } code)
            {
                errors[(BinaryPrimitives.ReadUInt16LittleEndian(record) + 1, BinaryPrimitives.ReadUInt16LittleEndian(record[2..]) + 1)] = SpreadsheetErrors.OfCode(code);
            }
        }

        return new SheetSurvey(errors, null);
    }

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
