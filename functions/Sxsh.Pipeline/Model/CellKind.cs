namespace Sxsh.Pipeline.Model;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or time.</summary>
    Date,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An error of the spreadsheet program, for example <c>#DIV/0!</c>.</summary>
    Error,
}
