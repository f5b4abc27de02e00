using System.Globalization;
using Sxsh.Fuzz.Samples;

namespace Sxsh.Fuzz.Mutation;

/// <summary>Makes the mutants of a seed. A mutant depends on the seed, its number and the samples, on nothing else: not on the others, the machine or the time.</summary>
/// <param name="seed">The seed.</param>
internal sealed class MutantFactory(int seed)
{
    public static IReadOnlyList<IMutator> Mutators { get; } =
    [
        new ByteMutator(),
        new CrossMutator(),
        new TextByteMutator(),
        new TextLineMutator(),
        new TextCellMutator(),
        new TextEncodingMutator(),
        new TextGrowthMutator(),
        new PackageValueMutator(),
        new PackageAttributeMutator(),
        new PackagePlaceMutator(),
        new PackageStyleMutator(),
        new PackagePartMutator(),
        new PackageXmlMutator(),
        new PackageSheetMutator(),
        new ZipMutator(),
        new RecordByteMutator(),
        new RecordOrderMutator(),
        new RecordValueMutator(),
        new ContainerMutator(),
    ];

    private static readonly string[] Extensions = [".csv", ".xlsx", ".xls", ".xlsm", ".txt", ".pdf", "", ".XLSX", ".xlsx.csv"];
    private static readonly string?[] Provinces = [null, "63-83", "34-86", "Hà Nội", "thanh-hoa", "vinh-long"];
    private static readonly string?[] Periods = [null, "2011-Q3", "2011-05", "2008/2011-05", "../2011-05", "2026", "2009-H1"];

    /// <summary>Makes one mutant.</summary>
    /// <param name="number">Its number, from 0.</param>
    public Mutant Make(int number)
    {
        Random random = new(Mix(seed, number));
        // Half of the draws go to the formats first, so that the many text samples do not crowd out the workbooks.
        SampleFormat format = (SampleFormat)random.Next(3);
        SampleFile sample = random.OneIn(4)
            ? random.Pick(SampleFiles.All)
            : random.Pick([.. SampleFiles.All.Where(candidate => candidate.Format == format)]);
        IMutator mutator = Choose(sample, random);
        byte[] bytes = mutator.Mutate(sample, random);
        if (random.OneIn(12) && bytes.Length is > 0 and < 1_000_000)
        {
            bytes = ByteMutator.Damage(bytes, random);
        }

        string extension = random.OneIn(12) ? random.Pick(Extensions) : sample.Extension;
        string fileName = random.OneIn(20) ? Values.Hostile(random).Replace('/', '_') + extension : "bao-cao" + extension;
        return new Mutant(
            number.ToString(CultureInfo.InvariantCulture),
            mutator.Kind,
            sample.Path,
            fileName,
            random.OneIn(8) ? random.Pick(Provinces) : sample.Province,
            random.OneIn(8) ? random.Pick(Periods) : sample.Period,
            bytes);
    }

    private static IMutator Choose(SampleFile sample, Random random)
    {
        IMutator[] able = [.. Mutators.Where(mutator => mutator.Takes(sample))];
        int draw = random.Next(able.Sum(mutator => mutator.Weight));
        return able.First(mutator => (draw -= mutator.Weight) < 0);
    }

    private static int Mix(int seed, int number)
    {
        ulong mixed = ((ulong)(uint)seed << 32 | (uint)number) + 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)(uint)(mixed ^ (mixed >> 31));
    }
}
