using System.Diagnostics.CodeAnalysis;

namespace Sxsh.Pipeline.Model;

/// <summary>One hash chain of the audit trail: an area of a dataset (<c>real~63-83</c>, or <c>real~unknown</c>), or all that is no area's (<c>system</c>).</summary>
/// <param name="Name">Its name.</param>
public readonly record struct AuditChain(string Name)
{
    private const string SystemName = "system";
    private const string Unknown = "unknown";

    /// <summary>The chain of what is no area's: keys, settings, the calendar.</summary>
    public static AuditChain System { get; } = new(SystemName);

    /// <summary>The area whose chain it is; <see langword="null"/> for unknown areas and for what is no area's.</summary>
    public Area? Area => Name.Split('~') is [_, string area] && Model.Area.TryParse(area, out Area known) ? known : null;

    /// <summary>The chain of a report's area.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The chain.</returns>
    public static AuditChain Of(ReportKey report) => new(report.PartitionKey);

    /// <summary>The chain of an area.</summary>
    /// <param name="dataset">Real or synthetic.</param>
    /// <param name="area">The area; <see langword="null"/> for uploads whose area is unknown.</param>
    /// <returns>The chain.</returns>
    public static AuditChain Of(Dataset dataset, Area? area) => new($"{WireNames.Of(dataset)}~{area?.ToString() ?? Unknown}");

    /// <summary>Reads a name.</summary>
    /// <param name="text">For example <c>real~63-83</c>.</param>
    /// <param name="chain">The chain, or the default.</param>
    /// <returns><see langword="true"/> if a chain can have that name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AuditChain chain)
    {
        chain = default;
        if (text != SystemName
            && (text?.Split('~') is not [string dataset, string area] || !WireNames.TryParse<Dataset>(dataset, out _) || (area != Unknown && !Model.Area.TryParse(area, out _))))
        {
            return false;
        }

        chain = new AuditChain(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
