using System.IO.Compression;
using Sxsh.Fuzz.Mutation;
using Sxsh.Fuzz.Samples;
using Xunit;

namespace Sxsh.Pipeline.Tests.Fuzz;

public sealed class MutantFactoryTests
{
    [Fact]
    public void Make_TheSameSeedAndNumber_GiveTheSameMutant()
    {
        for (int number = 0; number < 60; number++)
        {
            Mutant one = new MutantFactory(7).Make(number);
            Mutant other = new MutantFactory(7).Make(number);

            Assert.Equal((one.Name, one.Kind, one.Origin), (other.Name, other.Kind, other.Origin));
            Assert.Equal(Text(one), Text(other));
        }
    }

    [Fact]
    public void Make_AnotherSeedOrNumber_GivesAnotherMutant()
    {
        string[] mutants = [.. Enumerable.Range(0, 60).SelectMany(number => new[] { Text(new MutantFactory(7).Make(number)), Text(new MutantFactory(8).Make(number)) })];

        Assert.InRange(mutants.Distinct().Count(), 110, 120);
    }

    [Fact]
    public void Make_500Mutants_AreOfEveryKindAndOfEveryFormat()
    {
        Mutant[] mutants = [.. Enumerable.Range(0, 500).Select(new MutantFactory(2026).Make)];

        Assert.Equal(MutantFactory.Mutators.Select(mutator => mutator.Kind).Order(), mutants.Select(mutant => mutant.Kind).Distinct().Order());
        HashSet<string> origins = [.. Enumerable.Range(0, 2_000).Select(number => new MutantFactory(2026).Make(number).Origin)];
        Assert.Equal(SampleFiles.All.Select(sample => sample.Path), SampleFiles.All.Select(sample => sample.Path).Where(origins.Contains));
        Assert.True(mutants.Count(mutant => mutant.Bytes.SequenceEqual(SampleFiles.All.Single(sample => sample.Path == mutant.Origin).Bytes)) < 25);
    }

    [Fact]
    public void Mutators_ThatChangeParts_LeaveTheArchiveWhole()
    {
        SampleFile sample = SampleFiles.All.First(sample => sample.Parts is not null);

        foreach (IMutator mutator in MutantFactory.Mutators.Where(mutator => mutator.Kind.StartsWith("xlsx", StringComparison.Ordinal) && mutator.Kind != "xlsx archive"))
        {
            using ZipArchive archive = new(new MemoryStream(mutator.Mutate(sample, new Random(5))), ZipArchiveMode.Read);
            Assert.NotEmpty(archive.Entries);
        }
    }

    [Fact]
    public void PackageParts_APartWithoutAName_IsWrittenAllTheSame()
    {
        PackageParts parts = SampleFiles.All.Select(sample => sample.Parts).OfType<PackageParts>().First().Copy();
        parts.Rename(0, string.Empty);

        Assert.Equal(parts.Count, PackageParts.TryRead(parts.Save(CompressionLevel.Fastest))!.Count);
    }

    [Fact]
    public void CompoundFileWriter_TheRecordsOfASample_GivesThemBack()
    {
        foreach (SampleFile sample in SampleFiles.All.Where(sample => sample.Workbook is not null))
        {
            byte[] records = WorkbookRecord.Write(WorkbookRecord.Read(sample.Workbook!.Bytes), mendsOffsets: true);

            Assert.Equal(records, CompoundStream.TryRead(CompoundFileWriter.Write(records))!.Bytes[..records.Length]);
        }
    }

    private static string Text(Mutant mutant) => $"{mutant.FileName}|{mutant.Province}|{mutant.Period}|{Convert.ToHexString(mutant.Bytes)}";
}
