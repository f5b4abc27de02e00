namespace Sxsh.Pipeline.Queries;

/// <summary>A page was asked for with a token that none of our answers gave.</summary>
public sealed class PageTokenException() : ArgumentException("The page token is not one of ours.");
