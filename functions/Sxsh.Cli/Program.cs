using Sxsh.Cli;
using Sxsh.Cli.Processes;

using var signals = new StopSignals();
return await SxshCommand.RunAsync(args, Terminal.OfProcess(), signals.Token);
