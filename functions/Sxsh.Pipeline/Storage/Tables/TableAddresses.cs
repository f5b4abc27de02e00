namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Addresses within the table service.</summary>
internal static class TableAddresses
{
    /// <summary>The part of an address that names an entity.</summary>
    /// <param name="partitionKey">Partition key.</param>
    /// <param name="rowKey">Row key.</param>
    /// <returns>For example <c>(PartitionKey='a',RowKey='b%20c')</c>.</returns>
    public static string EntityKeys(string partitionKey, string rowKey) =>
        $"(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    /// <summary>A text as a literal of a filter.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text in quotes, quotes in it doubled.</returns>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
