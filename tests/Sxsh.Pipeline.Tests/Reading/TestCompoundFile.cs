using System.Buffers.Binary;
using System.Text;

namespace Sxsh.Pipeline.Tests.Reading;

/// <summary>Writes the smallest compound files: a header, one sector of chains (0), one of directory entries (1), one of content (2).</summary>
internal static class TestCompoundFile
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;

    public static byte[] Of(params string[] streams)
    {
        byte[] file = new byte[Sector * 4];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(32), 6);
        Write(file, 44, 1);
        Write(file, 48, 1);
        Write(file, 56, 0);
        Write(file, 60, End);
        Write(file, 68, End);
        file.AsSpan(76, 436).Fill(0xFF);
        Write(file, 76, 0);
        file.AsSpan(Sector, Sector).Fill(0xFF);
        Link(file, from: 0, to: 0xFFFFFFFD);
        Link(file, from: 1, to: End);
        Link(file, from: 2, to: End);
        WriteEntry(file, 0, "Root Entry", type: 5, start: End);
        for (int index = 0; index < streams.Length; index++)
        {
            WriteEntry(file, index + 1, streams[index], type: 2, start: 2);
        }

        return file;
    }

    public static void Link(byte[] file, int from, uint to) => Write(file, Sector + (from * 4), to);

    private static void WriteEntry(byte[] file, int index, string name, byte type, uint start)
    {
        int at = (Sector * 2) + (index * 128);
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at + 64), (ushort)((name.Length + 1) * 2));
        file[at + 66] = type;
        Write(file, at + 116, start);
        Write(file, at + 120, Sector);
    }

    private static void Write(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}
