using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.RollUps;

/// <summary>The cells of one dataset and area, with where the values of their dictionaries stand in the cube's.</summary>
internal sealed record CubeSection(
    int Dataset,
    int Area,
    ReadOnlyMemory<CubeRow> Rows,
    int[] Indicators,
    int[] Periods,
    int[] Kinds,
    int[] Sectors,
    int[] Programmes,
    int[] Sizes)
{
    public static CubeSection Of(Dataset dataset, int area, CubeBlock block, CubeDictionaries cube) => new(
        cube.Datasets.Find(dataset),
        area,
        block.RowsOf(dataset),
        cube.Indicators.PlacesOf(block.Dictionaries.Indicators),
        cube.Periods.PlacesOf(block.Dictionaries.Periods),
        cube.Kinds.PlacesOf(block.Dictionaries.Kinds),
        cube.Sectors.PlacesOf(block.Dictionaries.Sectors),
        cube.Programmes.PlacesOf(block.Dictionaries.Programmes),
        cube.Sizes.PlacesOf(block.Dictionaries.Sizes));
}
