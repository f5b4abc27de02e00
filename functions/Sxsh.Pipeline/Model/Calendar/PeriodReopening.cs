namespace Sxsh.Pipeline.Model.Calendar;

/// <summary>A closed period that is open again for one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="Until">The last day, in Viet Nam, on which it may upload.</param>
public sealed record PeriodReopening(Area Area, DateOnly Until);
