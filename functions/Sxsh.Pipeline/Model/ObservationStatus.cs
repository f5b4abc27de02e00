namespace Sxsh.Pipeline.Model;

/// <summary>Why a value is there or absent; only <see cref="Observed"/> has a value.</summary>
public enum ObservationStatus
{
    /// <summary>A value is stated.</summary>
    Observed,

    /// <summary>Reported as none ("-", không phát sinh): counts as reported.</summary>
    Nil,

    /// <summary>Reported as not known ("…", chưa có số liệu).</summary>
    Unavailable,

    /// <summary>Reported as not applicable ("x").</summary>
    NotApplicable,
}
