using Sxsh.Pipeline.Model.Calendar;

namespace Sxsh.Pipeline.Queries;

/// <summary>How a province stands with its reports on a period.</summary>
/// <param name="Province">Slug of the province.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reporting">How it stands.</param>
public sealed record ReportingRow(string Province, string Name, AreaReporting Reporting);
