using System.Buffers.Binary;
using System.Text;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Set pieces for Excel 97-2003 workbooks.</summary>
internal static class RecordPieces
{
    private const string Name = "bao-cao.xls";
    private const ushort EndOfSubstream = 0x000A;
    private const ushort Continue = 0x003C;
    private const ushort Row = 0x0208;
    private const ushort Dimensions = 0x0200;
    private const int LargestBody = 8_224;

    public static IReadOnlyList<SetPiece> All { get; } =
    [
        new("xls-dimensions", Name, () => Book([Of(Dimensions, [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0]), .. Real()])),
        new("xls-far-cells", Name, () => Book([.. Real(), .. Enumerable.Range(3, 65_000).Select(row => Number(row, 255, row))])),
        new("xls-rows", Name, () => Book([.. Real(), .. Enumerable.Range(3, 65_000).Select(row => Of(Row, Bytes(row, 0, 256, 255, 0, 0, 0, 0)))])),
        new("xls-full", Name, () => Book([.. Real(), .. Enumerable.Range(0, 900_000).Select(cell => Number(3 + (cell / 15), cell % 15, cell))])),
        new("xls-one-place", Name, () => Book([.. Real(), .. Enumerable.Range(0, 900_000).Select(cell => Number(3, 3, cell))])),
        new("xls-backwards", Name, () => Book([.. Enumerable.Range(0, 60_000).Select(row => Number(65_000 - row, 3, row)), .. Real()])),
        new("xls-shared-strings", Name, () => Book(Real(), Shared(2_000_000, new byte[] { 1, 0, 0, (byte)'a' }))),
        new("xls-shared-strings-empty", Name, () => Book(Real(), Shared(int.MaxValue, [0, 0, 0]))),
        new("xls-shared-string-rich", Name, () => Book(Real(), Shared(1_000_000, [1, 0, 8, 0xFF, 0xFF, (byte)'a']))),
        new("xls-sheets", Name, () => Book(Real(), sheets: 2_000)),
        new("xls-texts", Name, () => Book([.. Real(), .. Enumerable.Range(3, 3_000).Select(row => Text(row, 0, new string('x', 4_000)))])),
        new("xls-substreams", Name, () => Book([.. Real(), .. Enumerable.Repeat(Of(WorkbookRecord.BeginOfSubstream, [0, 6, 0x20, 0, 0, 0, 0, 0]), 1_000_000)])),
    ];

    private static WorkbookRecord[] Real() =>
    [
        Text(0, 0, "Chỉ tiêu"), Text(0, 1, "Đơn vị tính"), Text(0, 2, "Năm 2011"),
        Text(1, 0, "Số lớp tập huấn về SXSH"), Text(1, 1, "lớp"), Number(1, 2, 5),
    ];

    private static byte[] Book(IReadOnlyList<WorkbookRecord> cells, IReadOnlyList<WorkbookRecord>? shared = null, int sheets = 1)
    {
        WorkbookRecord globals = Of(WorkbookRecord.BeginOfSubstream, [0, 6, 5, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        WorkbookRecord sheet = new(WorkbookRecord.BeginOfSubstream, 1, [0, 6, 0x10, 0, 0xBB, 0x0D, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]);
        // Every sheet is the one that offset 1 stands for until the places are set.
        WorkbookRecord listed = Of(WorkbookRecord.BoundSheet, [1, 0, 0, 0, 0, 0, 1, 0, (byte)'T']);
        WorkbookRecord end = Of(EndOfSubstream, []);
        return CompoundFileWriter.Write(WorkbookRecord.Write(
            [globals with { Offset = 0 }, .. Enumerable.Repeat(listed, sheets), .. shared ?? [], end, sheet, .. cells, end], mendsOffsets: true));
    }

    private static IReadOnlyList<WorkbookRecord> Shared(int count, byte[] text)
    {
        int held = Math.Min(count, 4_000_000);
        byte[] all = new byte[8 + ((long)held * text.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(all, count);
        BinaryPrimitives.WriteInt32LittleEndian(all.AsSpan(4), count);
        for (int index = 0; index < held; index++)
        {
            text.CopyTo(all, 8 + (index * text.Length));
        }

        int length = LargestBody / text.Length * text.Length;
        return [.. all.Chunk(length).Select((body, index) => Of(index == 0 ? WorkbookRecord.SharedStrings : Continue, body))];
    }

    private static WorkbookRecord Number(int row, int column, double number) => Of(WorkbookRecord.Number, [.. Bytes(row, column, 0), .. BitConverter.GetBytes(number)]);

    private static WorkbookRecord Text(int row, int column, string text) => Of(WorkbookRecord.Text, [.. Bytes(row, column, 0, text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);

    private static WorkbookRecord Of(ushort id, byte[] body) => new(id, -1, body);

    private static byte[] Bytes(params int[] numbers) => [.. numbers.SelectMany(number => new[] { (byte)number, (byte)(number >> 8) })];
}
