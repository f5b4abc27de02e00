namespace Sxsh.Functions.Hosting.FunctionsHost;

/// <summary>Paths under which the Functions host calls triggers. They are named like the folders of the <c>function.json</c> files, and <c>Http/function.json</c> keeps outside requests from them.</summary>
public static class TriggerNames
{
    /// <summary>A report landed.</summary>
    public const string ReportUploaded = "ReportUploaded";

    /// <summary>An area is to be rolled up.</summary>
    public const string RollUp = "RollUp";

    /// <summary>The schedule came round.</summary>
    public const string Sweep = "Sweep";

    private static readonly string[] All = [ReportUploaded, RollUp, Sweep];

    /// <summary>Tells whether a path belongs to a trigger, however it is cased and whatever follows it.</summary>
    /// <param name="path">Path of a request, decoded.</param>
    /// <returns><see langword="true"/> if its first part is a trigger's name.</returns>
    public static bool Own(PathString path)
    {
        string first = path.Value?.TrimStart('/').Split('/', 2)[0] ?? string.Empty;
        return Array.Exists(All, name => name.Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Tells whether a request line is exactly the one that the host sends.</summary>
    /// <param name="rawTarget">Path and query as they came, not decoded.</param>
    /// <returns><see langword="true"/> if it is a slash and a trigger's name.</returns>
    public static bool AreExactly(string rawTarget) =>
        Array.Exists(All, name => rawTarget.Length == name.Length + 1 && rawTarget[0] == '/' && rawTarget.EndsWith(name, StringComparison.Ordinal));
}
