using System.Globalization;
using System.Runtime.CompilerServices;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage;

namespace Sxsh.Pipeline.Queries;

/// <summary>Answers from the audit trail.</summary>
/// <param name="stores">The stores.</param>
public sealed class AuditQueries(Stores stores)
{
    /// <summary>Lists links, chain by chain in their order.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="page">Which page; its token is chain and place of the last link before it.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The page.</returns>
    /// <exception cref="PageTokenException">The token is none of ours.</exception>
    public async Task<Page<AuditAnswer>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        (AuditChain? first, long after) = Read(page.Token);
        List<AuditAnswer> items = [];
        foreach (AuditChain chain in await ChainsAsync(filter, cancellationToken))
        {
            int order = first is { } begin ? string.CompareOrdinal(chain.Name, begin.Name) : 1;
            if (order < 0)
            {
                continue;
            }

            await foreach (AuditEntry entry in stores.Audit.ListAsync(chain, order == 0 ? after : 0, cancellationToken).Where(filter.Includes))
            {
                if (items.Count == page.Limit)
                {
                    return new Page<AuditAnswer>(items, string.Create(CultureInfo.InvariantCulture, $"{items[^1].Chain}:{items[^1].Sequence}"));
                }

                items.Add(AuditAnswer.Of(entry));
            }
        }

        return new Page<AuditAnswer>(items, null);
    }

    /// <summary>Whole chains as lines of JSON, each with a line for its end, to be verified elsewhere.</summary>
    /// <param name="filter">Which chains; its days are not asked, because a chain is only whole as a whole.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Lines without their ends.</returns>
    public async IAsyncEnumerable<string> ExportAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (AuditChain chain in await ChainsAsync(filter, cancellationToken))
        {
            AuditEntry? last = null;
            await foreach (AuditEntry entry in stores.Audit.ListAsync(chain, 0, cancellationToken))
            {
                last = entry;
                yield return AuditJson.Write(entry);
            }

            if (last is not null)
            {
                yield return AuditJson.Write(AuditEnd.Of(last, null));
            }
        }
    }

    /// <summary>The daily heads, to be kept elsewhere.</summary>
    /// <param name="filter">Of which chains.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Lines without their ends.</returns>
    public async IAsyncEnumerable<string> HeadsAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (AuditChain chain in await ChainsAsync(filter, cancellationToken))
        {
            await foreach (string head in stores.AuditHeads.ListAsync(chain, cancellationToken))
            {
                yield return head;
            }
        }
    }

    private static (AuditChain? Chain, long After) Read(string? token)
    {
        if (token is null)
        {
            return (null, 0);
        }

        int at = token.LastIndexOf(':');
        return at > 0 && AuditChain.TryParse(token[..at], out AuditChain chain) && long.TryParse(token.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long after)
            ? (chain, after)
            : throw new PageTokenException();
    }

    private async Task<IReadOnlyList<AuditChain>> ChainsAsync(AuditFilter filter, CancellationToken cancellationToken) =>
        [.. (await stores.Audit.ChainsAsync(cancellationToken)).Where(filter.Includes)];
}
