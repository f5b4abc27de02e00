using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>A listing of entities, fetched page by page.</summary>
/// <typeparam name="T">The entities' class.</typeparam>
internal sealed class TableQuery<T>(TableConnection connection, string table, string? filter, int? maxPerPage, string? select, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : TableEntity, new()
{
    private const string NextPartition = "NextPartitionKey";
    private const string NextRow = "NextRowKey";
    private const string HeaderPrefix = "x-ms-continuation-";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        string? token = continuationToken;
        do
        {
            Page<T> page = await FetchAsync(token, pageSizeHint ?? maxPerPage);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }

    private async Task<Page<T>> FetchAsync(string? token, int? top)
    {
        using HttpMessage message = connection.Begin(RequestMethod.Get, table + "()");
        RequestUriBuilder uri = message.Request.Uri;
        Append(uri, "$filter", filter);
        Append(uri, "$top", top?.ToString(CultureInfo.InvariantCulture));
        Append(uri, "$select", select);
        if (token is not null)
        {
            // Empty keys are keys: the row key of a continuation may be missing or empty.
            string[] keys = token.Split('/');
            Append(uri, NextPartition, Uri.UnescapeDataString(keys[0]));
            Append(uri, NextRow, keys.Length > 1 ? Uri.UnescapeDataString(keys[1]) : null);
        }

        Response response = await connection.SendAsync(message, 0, CancellationToken);
        using JsonDocument body = JsonDocument.Parse(response.Content.ToMemory());
        T[] entities = [.. body.RootElement.GetProperty("value").EnumerateArray().Select(TableEntityJson.Read<T>)];
        return Page<T>.FromValues(entities, TokenOf(response), response);
    }

    private static void Append(RequestUriBuilder uri, string name, string? value)
    {
        if (value is not null)
        {
            uri.AppendQuery(name, value, escapeValue: true);
        }
    }

    private static string? TokenOf(Response response)
    {
        if (!response.Headers.TryGetValue(HeaderPrefix + NextPartition, out string? partition) || partition is null)
        {
            return null;
        }

        string escaped = Uri.EscapeDataString(partition);
        return response.Headers.TryGetValue(HeaderPrefix + NextRow, out string? row) && row is not null ? $"{escaped}/{Uri.EscapeDataString(row)}" : escaped;
    }
}
