namespace Sxsh.Pipeline.Model;

/// <summary>In what capacity somebody uses the system. Which endpoints a role may call is declared in one policy table of the app.</summary>
public enum Role
{
    /// <summary>Everybody, signed in or not: accepted totals only.</summary>
    Public,

    /// <summary>A province's industry department: reports for its own areas.</summary>
    Province,

    /// <summary>Bộ Công Thương: reads all, accepts, returns, replays.</summary>
    Ministry,

    /// <summary>Whoever runs the system: health, metrics, replay; no report contents.</summary>
    Operator,
}
