using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>The answer where an entity does not exist.</summary>
/// <typeparam name="T">The entity's class.</typeparam>
internal sealed class MissingEntityResponse<T>(Response response) : NullableResponse<T>
{
    /// <inheritdoc/>
    public override bool HasValue => false;

    /// <inheritdoc/>
    public override T Value => throw new InvalidOperationException("The entity does not exist.");

    /// <inheritdoc/>
    public override Response GetRawResponse() => response;
}
