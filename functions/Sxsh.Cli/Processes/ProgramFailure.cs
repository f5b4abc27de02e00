namespace Sxsh.Cli.Processes;

/// <summary>A step of starting up that cannot go on; the message tells a person what is wrong and what to do.</summary>
/// <param name="message">One or more lines for the terminal.</param>
internal sealed class ProgramFailure(string message) : Exception(message);
