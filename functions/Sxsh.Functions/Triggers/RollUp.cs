using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.RollUps;

namespace Sxsh.Functions.Triggers;

/// <summary>Runs when an area's current figures may have changed: makes its share of the cube anew and publishes.</summary>
/// <param name="publisher">Makes and publishes roll-ups.</param>
public sealed class RollUp(RollUpPublisher publisher) : ITrigger<Area>
{
    /// <inheritdoc/>
    public Task RunAsync(Area message, CancellationToken cancellationToken) =>
        publisher.PublishAsync(message, cancellationToken);
}
