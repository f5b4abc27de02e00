using System.Globalization;
using Sxsh.Cli.Access;
using Sxsh.Cli.Processes;
using Sxsh.Cli.Sampling;
using Sxsh.Cli.Service;
using Sxsh.Cli.Uploading;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli.Running;

/// <summary>One run of <c>sxsh up</c>: install, build, start, send the samples, wait, serve, stop.</summary>
/// <param name="root">Root of the clone.</param>
/// <param name="options">What was asked for.</param>
/// <param name="terminal">Where to show it.</param>
internal sealed class UpSession(string root, UpOptions options, Terminal terminal)
{
    // Sends for all provinces.
    private const string Role = "ministry";

    private readonly Steps _steps = new(terminal.Console, TimeProvider.System);
    private readonly Uri _address = new($"http://127.0.0.1:{options.Port}/");

    /// <summary>Runs until stopped, or until the ledger line with <see cref="UpOptions.Once"/>. Everything that was started is stopped before it returns.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ProgramFailure">It cannot start, or a program ended.</exception>
    /// <exception cref="ServiceFailure">The service did not do what it should.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = WorkFolder.Take(options.WorkFolder ?? Path.Combine(root, WorkFolder.UsualName), options.Reset);
        RequirePort();
        folder.Announce(_address);
        await _steps.RunAsync("Looking for Node and .NET", _ => ToolVersions.RequireAsync(root, cancellationToken), found => found);
        var service = new ServiceBuild(root);
        var dashboards = new DashboardBuild(root);
        await InstallAndBuildAsync(service, dashboards, cancellationToken);

        var signIn = LocalSignIn.LoadOrCreate(folder.FullPath);
        using var client = new ServiceClient(_address, new LocalCredential(_address, signIn.Secret, Role, null, TimeProvider.System));
        await using var system = new LocalSystem(root, folder);
        var ports = AzuritePorts.Choose(folder.PortsFile, options.Port);
        await _steps.RunAsync("Starting Azurite", _ => system.StartAzuriteAsync(ports, cancellationToken), $"ports {ports.Blob}, {ports.Queue}, {ports.Table}");
        await _steps.RunAsync("Starting the service", _ => system.StartServiceAsync(service, ports, dashboards.Output, _address, signIn, client, cancellationToken), $"port {options.Port}");

        LedgerCounts counts = await FillAsync(folder, client, cancellationToken);
        await terminal.Output.WriteLineAsync(counts.ToString());
        await terminal.Output.WriteLineAsync(_address.AbsoluteUri.TrimEnd('/'));
        await terminal.Output.WriteLineAsync($"Sign in as the ministry, a province or an operator: {_address}dang-nhap");
        if (!counts.IsClean || !counts.IsSettled)
        {
            terminal.Fail($"Not everything is through; see {_address}api/submissions and the logs in {folder.Logs}.");
        }

        if (options.Once)
        {
            return counts.IsClean && counts.IsSettled ? ExitCode.Success : ExitCode.Findings;
        }

        await terminal.Output.WriteLineAsync("Press Ctrl+C to stop.");
        if (await system.FirstEndedAsync(cancellationToken) is { } ended)
        {
            throw ended.EndedUnasked();
        }

        await terminal.Output.WriteLineAsync("Stopping ...");
        return ExitCode.Success;
    }

    private void RequirePort()
    {
        if (!LocalPorts.IsFree(options.Port, out string? reason))
        {
            string other = (options.Port < ushort.MaxValue ? options.Port + 1 : options.Port - 1).ToString(CultureInfo.InvariantCulture);
            throw new ProgramFailure($"Port {options.Port} {reason}. Choose another one with --port, for example --port {other}.");
        }
    }

    private async Task InstallAndBuildAsync(ServiceBuild service, DashboardBuild dashboards, CancellationToken cancellationToken)
    {
        await _steps.RunAsync("Installing Azurite", _ => new NpmPackages(Path.Combine(root, "infra", "azurite")).InstallAsync(cancellationToken), Made);
        await _steps.RunAsync("Installing the dashboards' packages", _ => new NpmPackages(dashboards.Sources).InstallAsync(cancellationToken), Made);
        await _steps.RunAsync("Building the dashboards", _ => dashboards.BuildAsync(cancellationToken), Made);
        await _steps.RunAsync("Building the service", _ => service.BuildAsync(cancellationToken), "");

        static string Made(bool anew) => anew ? "" : "up to date";
    }

    private async Task<LedgerCounts> FillAsync(WorkFolder folder, ServiceClient client, CancellationToken cancellationToken)
    {
        int sent = 0;
        if (options.WithSamples)
        {
            sent += await SendAsync("Sending the sample reports", client, RealSamples.FindAll(root), Dataset.Real, cancellationToken);
        }

        if (options.Synthetic is { } years)
        {
            IReadOnlyList<OutgoingReport> reports = await _steps.RunAsync(
                "Writing the synthetic country",
                progress => Task.Run(() => SampleFolder.Write(folder.Synthetic, new SampleReports(Catalogue.BuiltIn, SampleCommand.UsualSeed).Of(years, SampleFormat.Mixed), progress, cancellationToken), cancellationToken),
                made => $"{made.Count} files, {years}");
            sent += await SendAsync("Sending the synthetic country", client, reports, Dataset.Synthetic, cancellationToken);
        }

        var wait = new LedgerWait(client, TimeProvider.System);
        return await _steps.RunAsync(
            "Waiting until all reports are through",
            progress => wait.UntilSettledAsync(sent, counts => progress($"{counts.Open} open, {counts.RollUpsPending} roll-ups"), cancellationToken),
            _ => "");
    }

    private async Task<int> SendAsync(string step, ServiceClient client, IReadOnlyList<OutgoingReport> reports, Dataset dataset, CancellationToken cancellationToken)
    {
        var sender = new ReportSender(client, Catalogue.BuiltIn);
        SendSummary summary = await _steps.RunAsync(
            step,
            progress => sender.SendNewAsync(reports, dataset, report => progress(report.Label), cancellationToken),
            sent => $"{sent.Sent} sent, {sent.Held} there already");
        return summary.Failures is [{ } failure, ..]
            ? throw new ServiceFailure($"{failure.Report.Label}: {failure.Message}", null)
            : summary.Sent;
    }
}
