namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>Where a layout's tables name what is measured.</summary>
public enum LayoutShape
{
    /// <summary>In a column of their own, one indicator a row.</summary>
    Rows,

    /// <summary>In the headings, one indicator a column.</summary>
    Columns,
}
