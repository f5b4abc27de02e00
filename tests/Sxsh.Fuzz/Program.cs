using Sxsh.Fuzz;
using Sxsh.Fuzz.Checking;
using Sxsh.Fuzz.Runs;

if (args is ["--child", .. string[] rest])
{
    return ChildLoop.Run(rest is [string mode] ? BadTarget.Named(mode) : new CheckTarget().Check);
}

if (!FuzzOptions.TryParse(args, out FuzzOptions options, out string? problem))
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}

using CancellationTokenSource stopping = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

FuzzSession session = new(options, Console.Out);
FuzzSummary summary = await session.RunAsync(stopping.Token);
await Console.Out.WriteLineAsync(summary.ToText());
return summary.Failures.Count == 0 ? 0 : 1;
