using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>The answer to one action of a transaction, as it lay in the answer to the whole.</summary>
internal sealed class TablePartResponse(int status, string reasonPhrase, IReadOnlyDictionary<string, string> headers, byte[] content) : Response
{
    private Stream? _content = new MemoryStream(content, writable: false);

    /// <inheritdoc/>
    public override int Status { get; } = status;

    /// <inheritdoc/>
    public override string ReasonPhrase { get; } = reasonPhrase;

    /// <inheritdoc/>
    public override Stream? ContentStream
    {
        get => _content;
        set => _content = value;
    }

    /// <inheritdoc/>
    public override string ClientRequestId { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override bool IsError => Status >= 400;

    /// <inheritdoc/>
    public override void Dispose() => _content?.Dispose();

    /// <inheritdoc/>
    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    /// <inheritdoc/>
    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out string? value) ? [value] : null;
        return values is not null;
    }

    /// <inheritdoc/>
    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    /// <inheritdoc/>
    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));
}
