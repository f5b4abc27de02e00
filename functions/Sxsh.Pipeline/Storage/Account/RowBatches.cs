using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>Cuts rows of one partition into batches.</summary>
internal static class RowBatches
{
    /// <summary>Most rows of a batch; the service takes no more.</summary>
    public const int MaxRows = 100;

    /// <summary>Most bytes of a batch; the service takes 4 MB, headers included.</summary>
    public const int MaxBytes = 3 * 1024 * 1024;

    // Address, headers and boundary of a row, and the type of a column, in bytes; a character is six bytes at the most (as \u0000).
    private const int RowOverhead = 600;
    private const int ColumnOverhead = 100;
    private const int BytesPerCharacter = 6;

    /// <summary>Cuts rows into batches that replace them, or add them.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>Batches of at most <see cref="MaxRows"/> rows and <see cref="MaxBytes"/> bytes, one row at least.</returns>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Upserts(IEnumerable<TableEntity> rows)
    {
        var batch = new List<TableTransactionAction>(MaxRows);
        int bytes = 0;
        foreach (TableEntity row in rows)
        {
            int size = MostBytesOf(row);
            if (batch.Count == MaxRows || (batch.Count > 0 && bytes + size > MaxBytes))
            {
                yield return batch;
                batch = new List<TableTransactionAction>(MaxRows);
                bytes = 0;
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static int MostBytesOf(TableEntity row)
    {
        int size = RowOverhead + (2 * BytesPerCharacter * (row.PartitionKey.Length + row.RowKey.Length));
        foreach (string name in row.Keys)
        {
            size += ColumnOverhead + (BytesPerCharacter * (row[name] is string text ? text.Length : 0));
        }

        return size;
    }
}
