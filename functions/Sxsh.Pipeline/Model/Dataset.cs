namespace Sxsh.Pipeline.Model;

/// <summary>Real or made-up figures; never in one total.</summary>
public enum Dataset
{
    /// <summary>Figures that provinces reported.</summary>
    Real,

    /// <summary>Made-up figures for demonstration and testing.</summary>
    Synthetic,
}
