namespace Sxsh.Pipeline.Model;

/// <summary>What a cell of a report comes to.</summary>
public enum CellVerdict
{
    /// <summary>The whole report is rejected.</summary>
    ReportRejected,

    /// <summary>Its value counts.</summary>
    Counted,

    /// <summary>Its value is kept and does not count until a person confirms it.</summary>
    Waits,

    /// <summary>Its value restates an earlier one and counts there.</summary>
    Repeated,

    /// <summary>A value was found in it, and not taken; a finding says why.</summary>
    Refused,

    /// <summary>It says what, when or where the values of other cells are.</summary>
    Names,

    /// <summary>Nothing stands in it.</summary>
    Blank,

    /// <summary>Its sheet is one that this system made.</summary>
    OwnSheet,

    /// <summary>It stands above the first table, or no table was found.</summary>
    OutsideTables,

    /// <summary>It is a heading of a table.</summary>
    Heading,

    /// <summary>It stands in a column whose heading was not understood.</summary>
    ColumnUnknown,

    /// <summary>It stands in a column of values, and its row was left out: a total, a note, a row without a name.</summary>
    RowLeftOut,

    /// <summary>It belongs to a table and holds no value: a running number, a note, a section.</summary>
    Aside,
}
