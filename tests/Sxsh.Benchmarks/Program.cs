using System.Runtime.InteropServices;
using Sxsh.Benchmarks;

using CancellationTokenSource stop = new();

// However it is asked to stop, what was started is ended first.
PosixSignalRegistration[] signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, context =>
{
    context.Cancel = true;
    stop.Cancel();
}))];

if (!BenchmarkOptions.TryParse(args, out BenchmarkOptions? options))
{
    await Console.Error.WriteLineAsync(BenchmarkOptions.Usage);
    return 2;
}

try
{
    await new BenchmarkRun(options).RunAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
finally
{
    Array.ForEach(signals, signal => signal.Dispose());
}
