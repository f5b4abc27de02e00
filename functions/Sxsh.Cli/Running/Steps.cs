using System.Globalization;
using Spectre.Console;

namespace Sxsh.Cli.Running;

/// <summary>Shows what is being done and how long it took: a moving status on a terminal, plain lines elsewhere.</summary>
/// <param name="console">Where to show it.</param>
/// <param name="clock">Measures the steps.</param>
internal sealed class Steps(IAnsiConsole console, TimeProvider clock)
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(10);

    /// <summary>Does one step that makes nothing to go on with.</summary>
    /// <param name="name">What is being done.</param>
    /// <param name="work">The step; it gets a way to say how far it is.</param>
    /// <param name="note">What to add to the line that ends it; an empty text for nothing.</param>
    /// <returns>When it is done.</returns>
    public async Task RunAsync(string name, Func<Action<string>, Task> work, string note) =>
        await RunAsync(
            name,
            async progress =>
            {
                await work(progress);
                return note;
            },
            made => made);

    /// <summary>Does one step.</summary>
    /// <typeparam name="T">What it makes.</typeparam>
    /// <param name="name">What is being done.</param>
    /// <param name="work">The step; it gets a way to say how far it is.</param>
    /// <param name="note">What to add to the line that ends it; <see langword="null"/> or an empty text for nothing.</param>
    /// <returns>What it made.</returns>
    public async Task<T> RunAsync<T>(string name, Func<Action<string>, Task<T>> work, Func<T, string?> note)
    {
        long start = clock.GetTimestamp();
        T made = console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? await console.Status().StartAsync(Markup.Escape(name), context => work(text => context.Status(Markup.Escape($"{name}: {text}"))))
            : await RunPlainAsync(name, work);
        string time = clock.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        string addition = note(made) is { Length: > 0 } text ? $" ({text})" : "";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[green]ok[/] {time,6} s  {name}{addition}");
        return made;
    }

    private Task<T> RunPlainAsync<T>(string name, Func<Action<string>, Task<T>> work)
    {
        console.WriteLine($"..           {name}");
        long lastSaid = clock.GetTimestamp();
        return work(text =>
        {
            if (clock.GetElapsedTime(lastSaid) >= PlainInterval)
            {
                lastSaid = clock.GetTimestamp();
                console.WriteLine($"..           {name}: {text}");
            }
        });
    }
}
