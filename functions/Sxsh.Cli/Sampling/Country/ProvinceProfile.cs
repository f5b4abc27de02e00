using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Sampling.Country;

/// <summary>What makes one of the 63 provinces differ from the others in the synthetic country. Nothing of it is measured.</summary>
/// <param name="Slug">Name for addresses.</param>
/// <param name="Establishments">Industrial establishments at the end of 2008.</param>
/// <param name="Pace">How fast cleaner production spreads, in percent of the country's pace.</param>
/// <param name="Sectors">Its sectors, the largest first; no code begins with another's.</param>
internal sealed record ProvinceProfile(string Slug, int Establishments, int Pace, IReadOnlyList<Sector> Sectors);
