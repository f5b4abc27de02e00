using System.Text.Json;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>A small report that shows a rule; a file that can be sent as it is, in the form in which programs send observations or as text.</summary>
/// <param name="Province">Slug of the province that reports.</param>
/// <param name="Period">The period it reports on.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Observations">What the report states; <see langword="null"/> where <paramref name="Text"/> is the report.</param>
/// <param name="Text">The report as text, for what that form cannot show; else <see langword="null"/>.</param>
/// <param name="History">What the province reported before; <see langword="null"/> where that does not matter.</param>
public sealed record RuleExample(string Province, ReportingPeriod Period, string FileName, JsonElement? Observations, string? Text, JsonElement? History);
