namespace Sxsh.Pipeline.Model;

/// <summary>State of one area's share of a cube.</summary>
/// <param name="Version">Hash of what it was made from: the area's pointers, the catalogue and the roll-up's own version; differs from the present one when the part is out of date.</param>
/// <param name="PartHash">Hash of the part's content.</param>
public sealed record AreaVersion(string Version, string PartHash);
