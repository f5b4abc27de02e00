namespace Sxsh.Functions.Api;

/// <summary>One way in which a request can fail.</summary>
/// <param name="Code">Stable code for programs, in kebab case.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">Short Vietnamese name; the same for every case of it.</param>
public sealed record ProblemKind(string Code, int Status, string Title);
