using Sxsh.Benchmarks;

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

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
