namespace Sxsh.Functions.Triggers;

/// <summary>A function that something other than a web request sets off; both hosts drive the same ones.</summary>
/// <typeparam name="T">What it is told.</typeparam>
public interface ITrigger<in T>
{
    /// <summary>Runs the function. Running it twice, late or for nothing changes no figure.</summary>
    /// <param name="message">What it is told.</param>
    /// <param name="cancellationToken">Stops the work; what was begun is taken up again later.</param>
    /// <returns>A task that ends when the work is done; an exception asks for another try.</returns>
    Task RunAsync(T message, CancellationToken cancellationToken);
}
