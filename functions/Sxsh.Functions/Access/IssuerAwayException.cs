namespace Sxsh.Functions.Access;

/// <summary>Nobody can be told apart now, because an issuer of tokens does not answer; asking again later may help.</summary>
/// <param name="message">What does not answer.</param>
/// <param name="inner">What was seen.</param>
public sealed class IssuerAwayException(string message, Exception? inner) : Exception(message, inner);
