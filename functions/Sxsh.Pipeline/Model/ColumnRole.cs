namespace Sxsh.Pipeline.Model;

/// <summary>What a column of a report's table is for.</summary>
public enum ColumnRole
{
    /// <summary>No role was found; the column is left out.</summary>
    Unknown,

    /// <summary>Running numbers ("TT").</summary>
    Number,

    /// <summary>The province.</summary>
    Area,

    /// <summary>The period of the row.</summary>
    Period,

    /// <summary>What is measured.</summary>
    Indicator,

    /// <summary>Values.</summary>
    Value,

    /// <summary>Units of measure.</summary>
    Unit,

    /// <summary>Whether the row is a result, a target or a plan.</summary>
    Kind,

    /// <summary>The sector.</summary>
    Sector,

    /// <summary>The programme.</summary>
    Programme,

    /// <summary>The size class.</summary>
    Size,

    /// <summary>The enterprise that the row is about.</summary>
    Subject,

    /// <summary>The group that the row is about, which is the base of a percentage ("Đối tượng").</summary>
    Group,

    /// <summary>Names of those counted ("Tên đơn vị" beside "Số lượng"); kept with the note.</summary>
    Names,

    /// <summary>Notes.</summary>
    Note,

    /// <summary>What the table itself computes from other columns ("So sánh"); never a value of its own.</summary>
    Derived,
}
