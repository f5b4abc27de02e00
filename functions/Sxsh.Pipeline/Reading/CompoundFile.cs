using System.Buffers.Binary;
using System.Text;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Reading;

/// <summary>The container of Office 97-2003 documents and of locked newer ones ([MS-CFB]): a file system of sectors in one file.</summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SectorsInHeader = 109;
    private const uint LastValidSector = 0xFFFFFFFA;
    private const byte RootEntry = 5;

    private readonly int _sectorLength;
    private readonly int _miniSectorLength;
    private readonly uint _miniLimit;
    private readonly uint[] _next;
    private readonly uint[] _nextMini;
    private readonly Dictionary<string, (uint Start, long Length)> _streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly uint _miniStart;

    private CompoundFile(ReadOnlySpan<byte> all)
    {
        if (all.Length < HeaderLength)
        {
            throw new InvalidDataException("The header is cut off.");
        }

        int shift = BinaryPrimitives.ReadUInt16LittleEndian(all[30..]);
        int miniShift = BinaryPrimitives.ReadUInt16LittleEndian(all[32..]);
        if (shift is not (9 or 12) || miniShift is < 4 or > 9)
        {
            throw new InvalidDataException("The sector size is invalid.");
        }

        _sectorLength = 1 << shift;
        _miniSectorLength = 1 << miniShift;
        _miniLimit = UInt32(all, 56);
        _next = Table(all, TableSectors(all));
        byte[] directory = ReadChain(all, UInt32(all, 48), long.MaxValue);
        for (int at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            ReadOnlySpan<byte> entry = directory.AsSpan(at, EntryLength);
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (nameLength is < 2 or > 64)
            {
                continue;
            }

            (uint Start, long Length) stream = (UInt32(entry, 116), UInt32(entry, 120));
            _streams.TryAdd(Encoding.Unicode.GetString(entry[..(nameLength - 2)]), stream);
            _miniStart = entry[66] == RootEntry ? stream.Start : _miniStart;
        }

        _nextMini = Table(all, Chain(UInt32(all, 60), _next));
    }

    /// <summary>The first bytes of every compound file.</summary>
    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Tells which program wrote a compound file. Of a damaged one, a name that is still to be found anywhere decides.</summary>
    /// <param name="all">The whole file.</param>
    public static FileFormat DetectFormat(ReadOnlySpan<byte> all)
    {
        try
        {
            return FormatOf(new CompoundFile(all)._streams.ContainsKey);
        }
        catch (Exception exception) when (DamagedFile.Explains(exception))
        {
            byte[] copy = all.ToArray();
            bool Has(string name) => copy.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name + "\0")) >= 0;
            return FormatOf(Has) is FileFormat.Doc && !Has("WordDocument") ? FileFormat.Xls : FormatOf(Has);
        }
    }

    /// <summary>Reads the structure.</summary>
    /// <param name="all">The whole file.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static CompoundFile Open(ReadOnlySpan<byte> all) => new(all);

    /// <summary>Whether it holds macros.</summary>
    public bool HasMacros => _streams.ContainsKey("_VBA_PROJECT_CUR");

    /// <summary>The records of the workbook.</summary>
    /// <param name="all">The whole file.</param>
    /// <exception cref="InvalidDataException">There is none, or its sectors go in a circle.</exception>
    public byte[] ReadWorkbook(ReadOnlySpan<byte> all)
    {
        if (!_streams.TryGetValue("Workbook", out (uint Start, long Length) stream) && !_streams.TryGetValue("Book", out stream))
        {
            throw new InvalidDataException("There is no workbook.");
        }

        if (stream.Length >= _miniLimit)
        {
            return ReadChain(all, stream.Start, stream.Length);
        }

        byte[] minis = ReadChain(all, _miniStart, long.MaxValue);
        using MemoryStream read = new();
        foreach (uint sector in Chain(stream.Start, _nextMini))
        {
            long start = (long)sector * _miniSectorLength;
            if (start >= minis.Length)
            {
                throw new InvalidDataException("A sector is cut off.");
            }

            read.Write(minis.AsSpan((int)start, (int)Math.Min(_miniSectorLength, minis.Length - start)));
        }

        return read.ToArray().AsSpan(0, (int)Math.Min(read.Length, stream.Length)).ToArray();
    }

    private static FileFormat FormatOf(Func<string, bool> has) =>
        has("EncryptedPackage") ? FileFormat.Encrypted
        : has("Workbook") || has("Book") ? FileFormat.Xls
        : FileFormat.Doc;

    private static uint UInt32(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);

    private static List<uint> Chain(uint start, uint[] next)
    {
        List<uint> sectors = [];
        for (uint sector = start; sector <= LastValidSector; sector = next[sector])
        {
            if (sector >= next.Length || sectors.Count > next.Length)
            {
                throw new InvalidDataException("A chain of sectors is broken.");
            }

            sectors.Add(sector);
        }

        return sectors;
    }

    /// <summary>Sectors that hold the table of chains: the first in the header, the rest in a list of their own.</summary>
    private List<uint> TableSectors(ReadOnlySpan<byte> all)
    {
        int count = (int)Math.Min(UInt32(all, 44), (uint)(all.Length / _sectorLength) + 1);
        List<uint> sectors = [];
        for (int at = 0; at < SectorsInHeader && sectors.Count < count; at++)
        {
            sectors.Add(UInt32(all, 76 + (at * 4)));
        }

        uint list = UInt32(all, 68);
        for (int lists = 0; sectors.Count < count && list <= LastValidSector; lists++)
        {
            ReadOnlySpan<byte> sector = Sector(all, list);
            if (lists > count)
            {
                throw new InvalidDataException("A chain of sectors is broken.");
            }

            for (int at = 0; at + 8 <= sector.Length && sectors.Count < count; at += 4)
            {
                sectors.Add(UInt32(sector, at));
            }

            list = UInt32(sector, _sectorLength - 4);
        }

        return sectors;
    }

    private uint[] Table(ReadOnlySpan<byte> all, List<uint> sectors)
    {
        uint[] table = new uint[sectors.Count * (_sectorLength / 4)];
        for (int index = 0; index < sectors.Count; index++)
        {
            ReadOnlySpan<byte> sector = Sector(all, sectors[index]);
            for (int at = 0; at < _sectorLength / 4; at++)
            {
                table[(index * (_sectorLength / 4)) + at] = UInt32(sector, at * 4);
            }
        }

        return table;
    }

    private ReadOnlySpan<byte> Sector(ReadOnlySpan<byte> all, uint sector)
    {
        long start = ((long)sector + 1) * _sectorLength;
        return start + _sectorLength <= all.Length ? all.Slice((int)start, _sectorLength) : throw new InvalidDataException("A sector is cut off.");
    }

    private byte[] ReadChain(ReadOnlySpan<byte> all, uint start, long length)
    {
        using MemoryStream read = new();
        foreach (uint sector in Chain(start, _next))
        {
            // The last sector of a file may be shorter than the others.
            long from = ((long)sector + 1) * _sectorLength;
            if (from >= all.Length)
            {
                throw new InvalidDataException("A sector is cut off.");
            }

            read.Write(all.Slice((int)from, (int)Math.Min(_sectorLength, all.Length - from)));
        }

        return length < read.Length ? read.ToArray()[..(int)length] : read.ToArray();
    }
}
