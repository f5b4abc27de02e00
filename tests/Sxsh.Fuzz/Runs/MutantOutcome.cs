namespace Sxsh.Fuzz.Runs;

internal enum MutantOutcome
{
    /// <summary>Taken, perhaps with findings.</summary>
    Done,

    /// <summary>Rejected with a blocker.</summary>
    Rejected,

    /// <summary>The answer breaks a rule.</summary>
    WrongAnswer,

    /// <summary>An exception, or the end of the process.</summary>
    Crash,

    /// <summary>More time than the budget.</summary>
    Hang,

    /// <summary>More memory than the budget.</summary>
    Memory,
}
