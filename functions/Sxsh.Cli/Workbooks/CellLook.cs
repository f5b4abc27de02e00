namespace Sxsh.Cli.Workbooks;

/// <summary>How a cell looks. The order is that of the cell formats in <see cref="Stylesheets"/>.</summary>
internal enum CellLook
{
    /// <summary>As a spreadsheet shows it by itself; for cells outside tables.</summary>
    Plain,

    /// <summary>Large, bold, centered: what the sheet is.</summary>
    Title,

    /// <summary>Bold: who it is from.</summary>
    Issuer,

    /// <summary>Italic, centered: period and unit under the title.</summary>
    Subtitle,

    /// <summary>Bold, red, framed in red: what nobody may overlook.</summary>
    Alarm,

    /// <summary>Heading of a column: bold on grey, centered, wrapped.</summary>
    Heading,

    /// <summary>Row that heads those below it.</summary>
    Section,

    /// <summary>Text in a table, wrapped.</summary>
    Text,

    /// <summary>Text in a table, centered.</summary>
    Centered,

    /// <summary>Number without decimals, thousands apart; text in it stands right too.</summary>
    Whole,

    /// <summary>Number with one decimal.</summary>
    OneDecimal,

    /// <summary>Number with two decimals.</summary>
    TwoDecimals,

    /// <summary>Small and italic: a note under a table.</summary>
    Note,
}
