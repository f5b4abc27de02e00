using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sxsh.Fuzz.Checking;
using Sxsh.Fuzz.Mutation;

namespace Sxsh.Fuzz.Runs;

/// <summary>A child that checks mutants one after the other. Once one of them has failed, it is not to be used again.</summary>
internal sealed class ChildProcess : IDisposable
{
    // After the check come a second one and a third reading, for the rules.
    private const int TimesForRules = 3;
    private const int LongestErrors = 4_000;

    private static readonly TimeSpan StartBudget = TimeSpan.FromSeconds(60);

    private readonly FuzzOptions _options;
    private readonly ChildFolder _folder = new();
    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    public ChildProcess(FuzzOptions options)
    {
        _options = options;
        _process = Process.Start(StartOf(options, _folder)) ?? throw new InvalidOperationException("The child did not start.");
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                if (_errors.Length < LongestErrors)
                {
                    _errors.AppendLine(line.Data);
                }
            }
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>Whether it may check one more after a mutant that went well.</summary>
    public bool MeasuresEachPeak { get; private set; }

    /// <summary>Waits until it takes requests.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        CheckReply reply = await ReadAsync(StartBudget, cancellationToken) ?? throw new InvalidOperationException($"The child did not get ready: {Errors()}");
        MeasuresEachPeak = reply.MeasuresEachPeak;
    }

    public async Task<MutantVerdict> CheckAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        string path = Path.Combine(_folder.Mutants, "mutant");
        await File.WriteAllBytesAsync(path, mutant.Bytes, cancellationToken);
        MutantVerdict verdict = new() { Name = mutant.Name, Kind = mutant.Kind, Origin = mutant.Origin, Outcome = MutantOutcome.Done };
        CheckReply? reply;
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new CheckRequest(path, mutant.FileName, mutant.Province, mutant.Period)).AsMemory(), cancellationToken);
            await _process.StandardInput.FlushAsync(cancellationToken);
            reply = await ReadAsync(_options.TimeBudget, cancellationToken);
            if (reply is { Stage: CheckReply.Checked })
            {
                verdict = verdict with { Time = TimeSpan.FromMilliseconds(reply.Milliseconds), PeakBytes = reply.PeakBytes };
                reply = await ReadAsync(_options.TimeBudget * TimesForRules, cancellationToken);
            }
        }
        catch (TimeoutException exception)
        {
            TimeSpan time = verdict.Time > TimeSpan.Zero ? verdict.Time : _options.TimeBudget;
            return verdict with { Outcome = MutantOutcome.Hang, Time = time, Account = exception.Message };
        }

        // A broken pipe is told by the read that follows it.
        return reply is null ? await EndedAsync(verdict, cancellationToken) : Judge(verdict, reply, Others(path));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private static ProcessStartInfo StartOf(FuzzOptions options, ChildFolder folder)
    {
        string[] command = ["dotnet", typeof(ChildProcess).Assembly.Location, "--child", .. options.SelfTest is { } mode ? [mode] : Array.Empty<string>()];
        // Where there is a shell, the system itself keeps the child from writing any file.
        string[] whole = OperatingSystem.IsWindows() ? command : ["/bin/sh", "-c", "ulimit -f 0; ulimit -c 0; exec \"$@\"", "sh", .. command];
        ProcessStartInfo start = new(whole[0], whole[1..])
        {
            WorkingDirectory = folder.Work,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TMPDIR"] = start.Environment["TEMP"] = start.Environment["TMP"] = folder.Temporary;
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryBudget.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // Both would write: one a socket into the temporary folder, the other its code into a file in memory, which the limit on files refuses.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return start;
    }

    private MutantVerdict Judge(MutantVerdict verdict, CheckReply reply, IReadOnlyList<string> others)
    {
        if (reply.Crash is { } crash)
        {
            return verdict with { Outcome = reply.IsOutOfMemory ? MutantOutcome.Memory : MutantOutcome.Crash, Account = crash };
        }

        if (verdict.PeakBytes > _options.MemoryBudget)
        {
            return verdict with { Outcome = MutantOutcome.Memory, Account = $"The resident set reached {verdict.PeakBytes / (1024 * 1024)} MB." };
        }

        if (verdict.Time > _options.TimeBudget)
        {
            return verdict with { Outcome = MutantOutcome.Hang, Account = "The check took longer than the time budget." };
        }

        string[] problems = [.. reply.Problems, .. others.Select(other => $"A file was written: {other}")];
        return verdict with
        {
            Outcome = problems.Length > 0 ? MutantOutcome.WrongAnswer : reply.IsRejected ? MutantOutcome.Rejected : MutantOutcome.Done,
            Values = reply.Values,
            Codes = reply.Codes,
            Account = string.Join('\n', problems.Take(20)),
        };
    }

    private string[] Others(string path) => [.. Directory.EnumerateFileSystemEntries(_folder.Mutants).Where(entry => entry != path).Select(entry => Path.GetFileName(entry))];

    private async Task<MutantVerdict> EndedAsync(MutantVerdict verdict, CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        string errors = Errors();
        bool isOutOfMemory = errors.Contains("Out of memory", StringComparison.Ordinal) || errors.Contains("OutOfMemory", StringComparison.Ordinal);
        return verdict with { Outcome = isOutOfMemory ? MutantOutcome.Memory : MutantOutcome.Crash, Account = $"The process ended with exit code {_process.ExitCode}.\n{errors}" };
    }

    /// <summary>The next reply; <see langword="null"/> if the child has ended.</summary>
    private async Task<CheckReply?> ReadAsync(TimeSpan budget, CancellationToken cancellationToken)
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync(cancellationToken).AsTask();
        TimeLimit limit = new(_process, budget);
        while (await Task.WhenAny(line, Task.Delay(limit.LookAgainAfter, cancellationToken)) != line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            limit.Check();
        }

        return await line is { } text ? JsonSerializer.Deserialize<CheckReply>(text) : null;
    }

    private string Errors()
    {
        lock (_errors)
        {
            return _errors.ToString();
        }
    }
}
