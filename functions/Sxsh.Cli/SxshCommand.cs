using System.CommandLine;
using System.CommandLine.Invocation;
using Sxsh.Cli.Access;
using Sxsh.Cli.Checking;
using Sxsh.Cli.Keys;
using Sxsh.Cli.Reprocessing;
using Sxsh.Cli.Running;
using Sxsh.Cli.Sampling;
using Sxsh.Cli.Uploading;
using Sxsh.Cli.Verifying;

namespace Sxsh.Cli;

/// <summary>The command line as a whole.</summary>
internal static class SxshCommand
{
    /// <summary>Parses and runs a command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Reports on cleaner industrial production: check, upload, and run the whole system on this machine.")
        {
            CheckCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            DiffCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            UploadCommand.Create(terminal),
            SampleCommand.Create(terminal),
            UpCommand.Create(terminal),
            ReprocessCommand.Create(terminal),
            TokenCommand.Create(terminal),
            KeysCommand.Create(terminal),
            VerifyCommand.Create(terminal),
        };
        ParseResult result = root.Parse(arguments);
        if (result.Action is ParseErrorAction error)
        {
            error.ShowHelp = result.CommandResult.Command == root;
        }

        // Signals are ours (StopSignals): the library would end the process two seconds after one.
        var configuration = new InvocationConfiguration { ProcessTerminationTimeout = null, Output = terminal.Output, Error = terminal.Errors.Profile.Out.Writer };
        int code = await result.InvokeAsync(configuration, cancellationToken);
        return result.Errors.Count > 0 ? ExitCode.Rejected : code;
    }
}
