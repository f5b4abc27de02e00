namespace Sxsh.Cli.Sampling.Country;

/// <summary>One indicator as the reports of the synthetic country name it.</summary>
/// <param name="Section">Heading it stands under.</param>
/// <param name="Id">Id in the catalogue.</param>
/// <param name="Label">Wording.</param>
/// <param name="Unit">Unit as written; empty for money, whose unit differs by province.</param>
/// <param name="Form">How its figures are written.</param>
/// <param name="From">First year that is reported.</param>
/// <param name="To">Last year that is reported.</param>
/// <param name="IsPlanned">Whether yearly plans name it.</param>
/// <param name="IsTargeted">Whether five-year plans name a target.</param>
/// <param name="IsPart">Whether it is a part of the last one before it that is not.</param>
internal sealed record ReportedIndicator(
    string Section,
    string Id,
    string Label,
    string Unit,
    LineForm Form,
    int From,
    int To,
    bool IsPlanned,
    bool IsTargeted,
    bool IsPart);
