namespace Sxsh.Pipeline.Templates;

/// <summary>How a cell of the template looks. The order is that of the cell formats in <see cref="TemplateStyles"/>.</summary>
internal enum TemplateLook
{
    /// <summary>As a program shows it by itself.</summary>
    Plain,

    /// <summary>Large and bold: what the sheet is.</summary>
    Title,

    /// <summary>Bold.</summary>
    Label,

    /// <summary>Text that runs over several lines.</summary>
    Paragraph,

    /// <summary>Heading of a column.</summary>
    Heading,

    /// <summary>Row that heads those below it.</summary>
    Section,

    /// <summary>Text of a table that is not to be changed.</summary>
    Fixed,

    /// <summary>The same, centered.</summary>
    FixedCentered,

    /// <summary>To be filled: a whole number.</summary>
    EntryWhole,

    /// <summary>To be filled: a number with decimals.</summary>
    EntryNumber,

    /// <summary>To be filled: a percentage.</summary>
    EntryPercent,

    /// <summary>To be filled: text.</summary>
    EntryText,

    /// <summary>What was reported before: a number.</summary>
    Before,

    /// <summary>What was reported before: a percentage.</summary>
    BeforePercent,
}
