namespace Sxsh.Pipeline.Model;

/// <summary>An everyday sector name of the catalogue.</summary>
/// <param name="Id">Id, for example <c>seafood</c>.</param>
/// <param name="Code">VSIC 2018 code: four digits where the name is that narrow, else two; a name that spans two divisions takes the first.</param>
/// <param name="NameVi">Vietnamese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Aliases">Whole cell values, or the words after "ngành".</param>
public sealed record Sector(string Id, string Code, string NameVi, string NameEn, IReadOnlyList<string> Aliases);
