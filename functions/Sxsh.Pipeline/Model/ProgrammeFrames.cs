namespace Sxsh.Pipeline.Model;

/// <summary>From when on there can be results under the national programmes that indicators belong to (<see cref="Indicator.ProgrammeFrame"/>).</summary>
public static class ProgrammeFrames
{
    // Cleaner production came to the country in 1998; the later programmes were decided in 2016 and 2020, with surveys up to four years earlier.
    private static readonly Dictionary<string, (int FirstYear, string Name)> Known = new(StringComparer.Ordinal)
    {
        ["1419"] = (1998, "hoạt động sản xuất sạch hơn ở Việt Nam (từ năm 1998)"),
        ["76"] = (2012, "chương trình theo Quyết định 76/QĐ-TTg năm 2016"),
        ["889"] = (2016, "chương trình theo Quyết định 889/QĐ-TTg năm 2020"),
    };

    /// <summary>Tells that a year lies before anybody could work towards a programme.</summary>
    /// <param name="frame">The programme, as the catalogue names it.</param>
    /// <param name="year">The year.</param>
    /// <returns>The programme in Vietnamese; <see langword="null"/> if the year is not too early, or nothing is known of the programme.</returns>
    public static string? TooEarlyFor(string frame, int year) =>
        Known.TryGetValue(frame, out (int FirstYear, string Name) programme) && year < programme.FirstYear ? programme.Name : null;
}
