using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>A part of the ledger as filters of the table service.</summary>
/// <remarks>No filter holds an <c>or</c>: with one the service would search the whole table.</remarks>
internal static class LedgerFilters
{
    /// <summary>The filters.</summary>
    /// <param name="scope">Which part.</param>
    /// <param name="rowPrefix">Which rows.</param>
    /// <returns>Filters to be used one after the other; the rows come by key. None if nothing can match.</returns>
    public static IEnumerable<string> Of(LedgerScope scope, string rowPrefix)
    {
        string rows = TableClient.CreateQueryFilter($"RowKey ge {rowPrefix} and RowKey lt {SubmissionKeys.EndOf(rowPrefix)}");
        if (scope.AfterId is not { } afterId)
        {
            return Partitions(scope, null).Select(partitions => And(partitions, rows));
        }

        // First the rest of that version's own partition, then the partitions after it.
        string startPartition = SubmissionKeys.Partition(afterId.Report);
        string rest = TableClient.CreateQueryFilter($"RowKey gt {SubmissionKeys.Version(afterId)} and RowKey lt {SubmissionKeys.EndOf(rowPrefix)}");
        IEnumerable<string> first = Includes(scope, startPartition)
            ? [And(TableClient.CreateQueryFilter($"PartitionKey eq {startPartition}"), rest)]
            : [];
        return first.Concat(Partitions(scope, startPartition).Select(partitions => And(partitions, rows)));
    }

    private static IEnumerable<string> Partitions(LedgerScope scope, string? after)
    {
        if (scope.Area is { } area)
        {
            return DatasetsOf(scope)
                .Select(dataset => SubmissionKeys.Partition(new ReportKey(dataset, area, null, string.Empty)))
                .Order(StringComparer.Ordinal)
                .Where(partition => after is null || string.CompareOrdinal(partition, after) > 0)
                .Select(partition => TableClient.CreateQueryFilter($"PartitionKey eq {partition}"));
        }

        string start = after is null ? string.Empty : TableClient.CreateQueryFilter($"PartitionKey gt {after}");
        return scope.Dataset is { } one
            ? [And(start, TableClient.CreateQueryFilter($"PartitionKey ge {PrefixOf(one)} and PartitionKey lt {SubmissionKeys.EndOf(PrefixOf(one))}"))]
            : [start];
    }

    private static bool Includes(LedgerScope scope, string partition) =>
        DatasetsOf(scope).Any(dataset => scope.Area is { } area
            ? partition == SubmissionKeys.Partition(new ReportKey(dataset, area, null, string.Empty))
            : partition.StartsWith(PrefixOf(dataset), StringComparison.Ordinal));

    private static Dataset[] DatasetsOf(LedgerScope scope) => scope.Dataset is { } dataset ? [dataset] : Enum.GetValues<Dataset>();

    private static string PrefixOf(Dataset dataset) => WireNames.Of(dataset) + "~";

    private static string And(string left, string right) => left.Length == 0 ? right : $"{left} and {right}";
}
