namespace Sxsh.Pipeline.RollUps;

/// <summary>A cell by the indexes of its values in dictionaries that are in order; -1 for a total. Rows are ordered by their indexes.</summary>
internal readonly record struct CubeRow(int Dataset, int Indicator, int Period, int Kind, int Sector, int Programme, int Size, Amount Amount) : IComparable<CubeRow>
{
    public int CompareTo(CubeRow other)
    {
        int order = Dataset - other.Dataset;
        order = order != 0 ? order : Indicator - other.Indicator;
        order = order != 0 ? order : Period - other.Period;
        order = order != 0 ? order : Kind - other.Kind;
        order = order != 0 ? order : Sector - other.Sector;
        order = order != 0 ? order : Programme - other.Programme;
        return order != 0 ? order : Size - other.Size;
    }
}
