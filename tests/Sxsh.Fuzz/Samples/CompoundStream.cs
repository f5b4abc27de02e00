using System.Buffers.Binary;
using System.Text;

namespace Sxsh.Fuzz.Samples;

/// <summary>The records of an Excel 97-2003 workbook, and where in the file each of their bytes stands.</summary>
/// <param name="Bytes">The records.</param>
/// <param name="Places">Offset in the file of each byte.</param>
internal sealed record CompoundStream(byte[] Bytes, int[] Places)
{
    private const int Sector = 512;
    private const int MiniSector = 64;
    private const int MiniLimit = 4096;
    private const uint End = 0xFFFFFFFA;

    /// <summary>Reads a whole file with small sectors and a short table of chains, as the samples are; else <see langword="null"/>.</summary>
    public static CompoundStream? TryRead(byte[] file)
    {
        try
        {
            return Read(file);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static CompoundStream? Read(byte[] file)
    {
        List<int> table = [];
        for (int at = 0; at < 109 && UInt32(file, 76 + (at * 4)) < End; at++)
        {
            table.AddRange(Range(UInt32(file, 76 + (at * 4)), Sector));
        }

        int[] directory = Chain(file, table, UInt32(file, 48));
        int[] mini = [];
        for (int entry = 0; entry + 128 <= directory.Length; entry += 128)
        {
            int at = directory[entry];
            string name = Encoding.Unicode.GetString(file, at, Math.Max(0, BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at + 64)) - 2));
            uint start = UInt32(file, at + 116);
            int length = (int)UInt32(file, at + 120);
            if (file[at + 66] == 5 && start < End)
            {
                mini = Chain(file, table, start);
            }

            if (name is "Workbook" or "Book")
            {
                int[] places = length < MiniLimit ? MiniChain(file, Chain(file, table, UInt32(file, 60)), mini, start) : Chain(file, table, start);
                places = places[..Math.Min(length, places.Length)];
                return new CompoundStream([.. places.Select(place => file[place])], places);
            }
        }

        return null;
    }

    private static int[] Chain(byte[] file, List<int> table, uint start)
    {
        List<int> places = [];
        for (uint sector = start; sector < End && places.Count <= file.Length; sector = UInt32(file, table[(int)sector * 4]))
        {
            places.AddRange(Range(sector, Sector));
        }

        return [.. places];
    }

    private static int[] MiniChain(byte[] file, int[] table, int[] mini, uint start)
    {
        List<int> places = [];
        for (uint sector = start; sector < End && places.Count <= file.Length; sector = UInt32(file, table.AsSpan((int)sector * 4, 1)[0]))
        {
            places.AddRange(mini.AsSpan((int)sector * MiniSector, MiniSector).ToArray());
        }

        return [.. places];
    }

    private static IEnumerable<int> Range(uint sector, int length) => Enumerable.Range(((int)sector + 1) * Sector, length);

    private static uint UInt32(byte[] file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at));
}
