namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>What a line "… : …" above a table states.</summary>
internal enum TitleField
{
    Period,
    Programme,
    Unit,
    Area,
    Sector,
    Subject,
}
