using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Normalization.Units;

namespace Sxsh.Pipeline.Normalization.Indicators;

/// <summary>The wordings that stand in a text, and the one to take.</summary>
/// <param name="Fitting">The indicators whose longest wording fits the unit; more than one only where equally long wordings leave it open.</param>
/// <param name="Covered">How many words of the label that wording covers; where none fits, the longest.</param>
/// <param name="Length">How many words it has.</param>
/// <param name="Longest">The indicator of the longest wording, whatever its unit; <see langword="null"/> if there is none.</param>
internal sealed record WordingChoice(IReadOnlyList<Indicator> Fitting, int Covered, int Length, Indicator? Longest)
{
    /// <summary>No wording stands in the text.</summary>
    public static WordingChoice Nothing { get; } = new([], 0, 0, null);

    /// <summary>How many words of the label are covered by a wording that fits; 0 if none fits.</summary>
    public int CoveredFitting => Fitting.Count > 0 ? Covered : 0;

    /// <summary>Chooses among hits: the longest that fits the unit; among equally long ones the unit that fits better.</summary>
    /// <param name="hits">Wordings that stand in the text and touch the label.</param>
    /// <param name="first">Where the label starts in the text.</param>
    /// <param name="length">The label's words.</param>
    /// <param name="fit">How the unit relates to a hit's indicator.</param>
    /// <returns>The choice.</returns>
    public static WordingChoice Of(IReadOnlyList<WordingHit> hits, int first, int length, Func<WordingHit, UnitFit> fit)
    {
        if (hits.Count == 0)
        {
            return Nothing;
        }

        Indicator longest = hits.MaxBy(hit => hit.Length).Indicator;
        var fits = hits.Select(hit => (Hit: hit, Fit: fit(hit), Covered: hit.WordsIn(first, first + length))).ToList();
        // "cơ sở sản xuất công nghiệp" means no total where it stands in a longer wording of something else.
        var fitting = fits
            .Where(entry => entry.Fit != UnitFit.None && !fits.Exists(other => other.Fit == UnitFit.None && other.Hit.Within(first, first + length).Contains(entry.Hit.Within(first, first + length))))
            .OrderByDescending(entry => entry.Hit.Length)
            .ThenByDescending(entry => entry.Fit)
            .ToList();
        if (fitting.Count == 0)
        {
            return Nothing with { Longest = longest, Covered = hits.Max(hit => hit.WordsIn(first, first + length)) };
        }

        var best = fitting[0];
        Indicator[] equal = [.. fitting
            .Where(entry => entry.Hit.Length == best.Hit.Length && entry.Fit == best.Fit)
            .Select(entry => entry.Hit.Indicator)
            .Distinct()];
        return new WordingChoice(equal, best.Covered, best.Hit.Length, longest);
    }

    /// <summary>The better of two choices: the one that covers more of the label, then the longer.</summary>
    /// <param name="other">The other.</param>
    /// <returns>One of them.</returns>
    public WordingChoice Better(WordingChoice other) =>
        (other.CoveredFitting, other.Fitting.Count > 0 ? other.Length : 0).CompareTo((CoveredFitting, Fitting.Count > 0 ? Length : 0)) > 0 ? other : this;
}
