using System.Text;
using Spectre.Console;

namespace Sxsh.Cli;

/// <summary>Standard output and standard error, for people and for programs.</summary>
internal sealed class Terminal
{
    // In a pipe or a file there is no width; a table should not be folded to that of an old screen.
    private const int WidthElsewhere = 160;

    private Terminal(TextWriter output, IAnsiConsole console, IAnsiConsole errors)
    {
        Output = output;
        Console = console;
        Errors = errors;
    }

    /// <summary>Standard output as plain text, for what programs read.</summary>
    public TextWriter Output { get; }

    /// <summary>Standard output with tables and colors where it is a terminal.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Standard error.</summary>
    public IAnsiConsole Errors { get; }

    /// <summary>This process's standard output and error, in UTF-8.</summary>
    /// <returns>The terminal.</returns>
    public static Terminal OfProcess()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            System.Console.Out,
            Create(System.Console.Out, System.Console.IsOutputRedirected),
            Create(System.Console.Error, System.Console.IsErrorRedirected));
    }

    /// <summary>A terminal that writes elsewhere, never with colors.</summary>
    /// <param name="output">In place of standard output.</param>
    /// <param name="errors">In place of standard error.</param>
    /// <returns>The terminal.</returns>
    public static Terminal Of(TextWriter output, TextWriter errors) => new(output, Create(output, isRedirected: true), Create(errors, isRedirected: true));

    /// <summary>Says what went wrong on standard error.</summary>
    /// <param name="message">What to tell a person; never folded, so that it can be searched for.</param>
    public void Fail(string message)
    {
        string line = Errors.Profile.Capabilities.Ansi ? $"\u001b[31m{message}\u001b[0m" : message;
        Errors.Profile.Out.Writer.WriteLine(line);
    }

    private static IAnsiConsole Create(TextWriter writer, bool isRedirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (isRedirected)
        {
            console.Profile.Width = WidthElsewhere;
        }

        return console;
    }
}
