using System.Buffers;
using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>The body of a transaction: a <c>multipart/mixed</c> batch that holds one change set, each part a request of its own.</summary>
/// <remarks>See https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.</remarks>
internal static class TableTransactionContent
{
    /// <summary>Writes a body.</summary>
    /// <param name="tableAddress">Address of the table, without parentheses.</param>
    /// <param name="actions">The actions.</param>
    /// <param name="boundary">Parts the batch; a name that no entity contains.</param>
    /// <returns>The body, which can be sent again.</returns>
    public static RequestContent Write(string tableAddress, IEnumerable<TableTransactionAction> actions, string boundary)
    {
        string changeSet = "changeset_" + boundary;
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        Append(body, $"--{boundary}\r\nContent-Type: multipart/mixed; boundary={changeSet}\r\n\r\n");
        foreach (TableTransactionAction action in actions)
        {
            Append(body, $"--{changeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WriteAction(body, tableAddress, action);
        }

        Append(body, $"--{changeSet}--\r\n\r\n--{boundary}--\r\n");
        return RequestContent.Create(body.WrittenMemory);
    }

    private static void WriteAction(ArrayBufferWriter<byte> body, string tableAddress, TableTransactionAction action)
    {
        (RequestMethod method, bool isConditional) = action.ActionType switch
        {
            TableTransactionActionType.Add => (RequestMethod.Post, false),
            TableTransactionActionType.UpdateMerge => (RequestMethod.Patch, true),
            TableTransactionActionType.UpdateReplace => (RequestMethod.Put, true),
            TableTransactionActionType.Delete => (RequestMethod.Delete, true),
            TableTransactionActionType.UpsertMerge => (RequestMethod.Patch, false),
            _ => (RequestMethod.Put, false),
        };
        string address = method == RequestMethod.Post
            ? tableAddress
            : tableAddress + TableAddresses.EntityKeys(action.Entity.PartitionKey, action.Entity.RowKey);
        Append(body, $"{method} {address} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (isConditional)
        {
            Append(body, $"If-Match: {(action.ETag == default ? ETag.All : action.ETag).ToString("H")}\r\n");
        }

        if (method == RequestMethod.Delete)
        {
            Append(body, "\r\n");
            return;
        }

        Append(body, "Prefer: return-no-content\r\nContent-Type: application/json;odata=nometadata\r\n\r\n");
        TableEntityJson.Write(body, action.Entity);
        Append(body, "\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> body, FormattableString text) =>
        Append(body, text.ToString(CultureInfo.InvariantCulture));

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
