namespace Sxsh.Pipeline.Model;

/// <summary>For whom a cube is made.</summary>
public enum CubeAudience
{
    /// <summary>Ministry and provinces: every current value.</summary>
    National,

    /// <summary>Everybody: accepted totals only.</summary>
    Public,
}
