using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Sampling;
using Sxsh.Cli.Service;

namespace Sxsh.Cli.Running;

/// <summary><c>sxsh up</c>: the whole system on this machine.</summary>
internal static class UpCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The command.</returns>
    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port of the service on 127.0.0.1.",
            HelpName = "port",
            DefaultValueFactory = _ => UpOptions.UsualPort,
            CustomParser = ParsePort,
        };
        var folder = new Option<string?>("--data") { Description = "Folder that keeps what is stored. Default: .data in the clone.", HelpName = "folder" };
        var reset = new Option<bool>("--reset") { Description = "Empty that folder first." };
        var once = new Option<bool>("--once") { Description = "Stop after the ledger line; exit code 0 if nothing is open or failed." };
        var noSamples = new Option<bool>("--no-samples") { Description = "Do not send any sample reports, real or made-up." };
        var synthetic = new Option<string>("--synthetic")
        {
            Description = "Years of the made-up country to send, for example 2009-2025, or none.",
            HelpName = "years",
            DefaultValueFactory = _ => UpOptions.UsualSynthetic,
        };
        synthetic.Validators.Add(result =>
        {
            string? text = result.GetValueOrDefault<string>();
            if (text != UpOptions.NoSynthetic && !SampleYears.TryParse(text, out _))
            {
                result.AddError($"--synthetic must be years from {SampleYears.All.From} to {SampleYears.All.To}, such as 2023-2025 or 2024, or {UpOptions.NoSynthetic}.");
            }
        });
        var command = new Command("up", "Install, build and run the whole system on this machine, with Azurite for storage and the sample reports.")
        {
            port, folder, reset, once, noSamples, synthetic,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            new UpOptions(
                result.GetValue(port),
                result.GetValue(folder),
                result.GetValue(reset),
                result.GetValue(once),
                !result.GetValue(noSamples),
                UpOptions.SyntheticOf(result.GetValue(synthetic), !result.GetValue(noSamples))),
            terminal,
            cancellationToken));
        return command;
    }

    private static int ParsePort(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port is < 1 or > ushort.MaxValue)
        {
            result.AddError("--port must be a number from 1 to 65535.");
        }

        return port;
    }

    private static async Task<int> RunAsync(UpOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (RepositoryRoot.Find(AppContext.BaseDirectory, Environment.CurrentDirectory) is not { } root)
        {
            terminal.Fail("'sxsh up' runs from a clone of the source: no SxshServerless.sln was found above this folder.");
            return ExitCode.Findings;
        }

        try
        {
            return await new UpSession(root, options, terminal).RunAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is ProgramFailure or ServiceFailure)
        {
            terminal.Fail(exception.Message);
            return ExitCode.Findings;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Fail("Stopped before it was up.");
            return ExitCode.Interrupted;
        }
    }
}
