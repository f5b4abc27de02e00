using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Mapping.Tables;

/// <summary>A form of table that the mapper knows. All of it is data, read from <c>Mapping/Tables/Layouts</c> by <see cref="LayoutReader"/>.</summary>
public sealed class Layout
{
    internal Layout(string id, int order, int headerRows, LayoutShape shape, IReadOnlyList<ColumnRole> needs, Vocabulary words)
    {
        Id = id;
        Order = order;
        HeaderRows = headerRows;
        Shape = shape;
        Needs = needs;
        Words = words;
    }

    /// <summary>Stable name, for example <c>wide-rows</c>.</summary>
    public string Id { get; }

    /// <summary>Where two layouts understand a header equally well, the lower one is taken.</summary>
    public int Order { get; }

    /// <summary>The most header rows its tables have, at least 1.</summary>
    public int HeaderRows { get; }

    /// <summary>Where it names what is measured.</summary>
    public LayoutShape Shape { get; }

    /// <summary>The columns without which a table is not of this layout.</summary>
    public IReadOnlyList<ColumnRole> Needs { get; }

    /// <summary>The words it knows, those it extends included.</summary>
    internal Vocabulary Words { get; }
}
