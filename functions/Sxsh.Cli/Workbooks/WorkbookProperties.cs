namespace Sxsh.Cli.Workbooks;

/// <summary>What a workbook says of itself.</summary>
/// <param name="Title">Title.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Creator">Who made it.</param>
/// <param name="Keywords">Words to find it by.</param>
/// <param name="Category">Kind of document.</param>
/// <param name="Created">When it was made; given by the caller, so that the same content gives the same bytes.</param>
internal sealed record WorkbookProperties(string Title, string Subject, string Creator, string Keywords, string Category, DateTime Created);
