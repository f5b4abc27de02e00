namespace Sxsh.Pipeline.Model;

/// <summary>Which division of the country an area belongs to.</summary>
public enum AreaScheme
{
    /// <summary>The whole country; the only area of this scheme is <see cref="Area.National"/>.</summary>
    National,

    /// <summary>The provinces in force until 30 June 2025 (63 of them since August 2008; codes of the General Statistics Office).</summary>
    Provinces63,

    /// <summary>The 34 provinces in force since 1 July 2025.</summary>
    Provinces34,
}
