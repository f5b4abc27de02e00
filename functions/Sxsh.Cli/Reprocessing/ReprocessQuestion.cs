using Spectre.Console;

namespace Sxsh.Cli.Reprocessing;

/// <summary>Asks whether to apply.</summary>
/// <param name="console">A terminal that can be asked.</param>
internal sealed class ReprocessQuestion(IAnsiConsole console)
{
    /// <summary>Asks. Only an explicit yes is one.</summary>
    /// <param name="reports">How many reports would be applied.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <returns><see langword="true"/> to apply.</returns>
    public Task<bool> AskAsync(int reports, CancellationToken cancellationToken) =>
        new ConfirmationPrompt($"Áp dụng cho {reports} báo cáo? (y: có, n: không)") { DefaultValue = false, InvalidChoiceMessage = "Hãy gõ y hoặc n." }.ShowAsync(console, cancellationToken);
}
