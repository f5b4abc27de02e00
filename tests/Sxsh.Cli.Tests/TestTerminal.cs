using System.Globalization;
using System.Text;

namespace Sxsh.Cli.Tests;

/// <summary>A terminal whose text a test can read.</summary>
internal sealed class TestTerminal
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public TestTerminal() => Terminal = Terminal.Of(new StringWriter(_output, CultureInfo.InvariantCulture), new StringWriter(_errors, CultureInfo.InvariantCulture));

    public Terminal Terminal { get; }

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public Task<int> RunAsync(params string[] arguments) => SxshCommand.RunAsync(arguments, Terminal, TestContext.Current.CancellationToken);
}
