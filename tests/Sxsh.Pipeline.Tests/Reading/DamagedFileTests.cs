using System.IO.Compression;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Reading;

/// <summary>Whatever the bytes are, reading ends in an outcome. The mutants are the same in every run.</summary>
[Trait("Culture", "any")]
public sealed class DamagedFileTests
{
    private const int Mutants = 150;

    [Theory]
    [InlineData("thanh-hoa/wide-xlsx/thanh-hoa-wide.xlsx")]
    [InlineData("thanh-hoa/wide-xls/thanh-hoa-wide.xls")]
    [InlineData("mistakes/error-cells-xls/o-loi-cong-thuc.xls")]
    [InlineData("mistakes/locked-xls/bao-cao.xls")]
    [InlineData("ben-tre/wide/ben-tre-wide.csv")]
    [InlineData("ben-tre/prose-docx/bao-cao.docx")]
    public void Read_AnyDamage_EndsInAnOutcome(string path)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, path));
        Random random = new(20090907);

        for (int mutant = 0; mutant < Mutants; mutant++)
        {
            AssertOutcome(Damage(whole, random), Path.GetFileName(path));
        }
    }

    [Theory]
    [InlineData("thanh-hoa/wide-xlsx/thanh-hoa-wide.xlsx")]
    [InlineData("mistakes/error-cells-xlsx/o-loi-cong-thuc.xlsx")]
    public void Read_DamagedPartsOfAWholeArchive_EndsInAnOutcome(string path)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, path));
        Random random = new(20200624);

        for (int mutant = 0; mutant < Mutants; mutant++)
        {
            AssertOutcome(DamagePart(whole, random), "a.xlsx");
        }
    }

    [Theory]
    [InlineData("thanh-hoa/wide-xlsx/thanh-hoa-wide.xlsx")]
    [InlineData("thanh-hoa/wide-xls/thanh-hoa-wide.xls")]
    public void Read_CutOffAnywhere_IsUnreadableButNotSilentlyShorter(string path)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, path));

        for (int length = 600; length < whole.Length * 9 / 10; length += 331)
        {
            Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(whole[..length], "a")));
        }
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x02)]
    public void Read_CutRecordClaimsBillionsOfRows_IsUnreadable(byte kind)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, "thanh-hoa/wide-xls/thanh-hoa-wide.xls"));
        int dimensions = file.AsSpan().LastIndexOf<byte>([0x00, 0x02, 0x0E, 0x00]);
        new byte[] { 0x00, kind, 0x00, 0x7F }.CopyTo(file, dimensions);
        file.AsSpan(dimensions + 4, 10).Fill(0x3F);

        Assert.Equal(IssueCode.UnreadableFile, ReadingTestFiles.OnlyBlocker(ReadingTestFiles.Read(file, "a.xls")));
    }

    [Theory]
    [InlineData("mistakes/error-cells-xls/o-loi-cong-thuc.xls", 0, 512)]
    [InlineData("mistakes/error-cells-xls/o-loi-cong-thuc.xls", 512, 6656)]
    [InlineData("mistakes/locked-xls/bao-cao.xls", 0, 1024)]
    public void Read_AnyNumberMadeHuge_EndsInAnOutcome(string path, int from, int to)
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(ReadingTestFiles.Folder, path));
        int step = from == 0 ? 4 : 14;

        for (int at = from + (step == 4 ? 8 : 0); at + 4 <= to; at += step)
        {
            foreach (uint huge in new uint[] { 0x7FFFFFFF, 0x10000000, 0x0000FFFF })
            {
                byte[] damaged = [.. whole];
                BitConverter.TryWriteBytes(damaged.AsSpan(at), huge);
                AssertOutcome(damaged, "a.xls");
            }
        }
    }

    private static void AssertOutcome(byte[] bytes, string fileName)
    {
        ReadOutcome outcome = ReadingTestFiles.Read(bytes, fileName);

        Assert.Equal(outcome.Document is null, outcome.Issues.Any(issue => issue.Severity == Severity.Blocker));
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        byte[] damaged = [.. whole];
        switch (random.Next(4))
        {
            case 0:
                return damaged[..random.Next(1, whole.Length)];
            case 1:
                int start = random.Next(whole.Length);
                random.NextBytes(damaged.AsSpan(start, Math.Min(random.Next(1, 200), whole.Length - start)));
                return damaged;
            case 2:
                for (int count = random.Next(1, 30); count > 0; count--)
                {
                    damaged[random.Next(whole.Length)] = (byte)random.Next(256);
                }

                return damaged;
            default:
                // Large and odd numbers where lengths and indexes stand do the most harm.
                for (int count = random.Next(1, 12); count > 0; count--)
                {
                    int at = random.Next(whole.Length - 4);
                    BitConverter.TryWriteBytes(damaged.AsSpan(at), random.Next(3) switch { 0 => -1, 1 => int.MaxValue, _ => random.Next(64) });
                }

                return damaged;
        }
    }

    private static byte[] DamagePart(byte[] whole, Random random)
    {
        using MemoryStream file = new();
        file.Write(whole);
        using (ZipArchive archive = new(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.Entries[random.Next(archive.Entries.Count)];
            using MemoryStream part = new();
            using (Stream stream = entry.Open())
            {
                stream.CopyTo(part);
            }

            string name = entry.FullName;
            entry.Delete();
            byte[] damaged = part.ToArray();
            for (int count = random.Next(1, 6); count > 0 && damaged.Length > 0; count--)
            {
                // Digits for digits keep the XML whole, so that the damage gets past the parser.
                int at = random.Next(damaged.Length);
                damaged[at] = char.IsAsciiDigit((char)damaged[at]) || random.Next(3) > 0 ? (byte)('0' + random.Next(10)) : (byte)random.Next(32, 127);
            }

            using Stream written = archive.CreateEntry(name).Open();
            written.Write(damaged);
        }

        return file.ToArray();
    }
}
