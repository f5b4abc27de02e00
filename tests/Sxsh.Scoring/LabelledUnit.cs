namespace Sxsh.Scoring;

/// <summary>Compares a label's unit with an observation's, which is the catalogue's: the label may leave the time open, or count it per month.</summary>
internal static class LabelledUnit
{
    // The catalogue says "cơ sở" for some counts of enterprises and "doanh nghiệp" for others.
    private static readonly string[] Establishments = ["doanh nghiệp", "cơ sở", "đơn vị"];

    /// <summary>What to multiply a label's value by to have it in the observation's unit.</summary>
    /// <param name="labelled">The label's unit.</param>
    /// <param name="found">The observation's unit.</param>
    /// <returns>The factor; <see langword="null"/> where the units are not of one thing.</returns>
    public static decimal? Factor(string labelled, string found)
    {
        string[] label = labelled.Split('/');
        string[] unit = found.Split('/');
        if (label[0] != unit[0] && !(Establishments.Contains(label[0]) && Establishments.Contains(unit[0])))
        {
            return null;
        }

        return (label.Length > 1 ? label[1] : null) switch
        {
            null or "năm" => 1m,
            "tháng" => 12m,
            "quý" => 4m,
            _ => null,
        };
    }
}
