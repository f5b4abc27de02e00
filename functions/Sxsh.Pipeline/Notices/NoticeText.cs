namespace Sxsh.Pipeline.Notices;

/// <summary>A notice in words.</summary>
/// <param name="Title">One line.</param>
/// <param name="Body">What happened and what is to be done.</param>
public sealed record NoticeText(string Title, string Body);
