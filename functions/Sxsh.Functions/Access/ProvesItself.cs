namespace Sxsh.Functions.Access;

/// <summary>Marks an endpoint whose requests bear a proof of their own that no other site can make, so that <see cref="AntiforgeryGate"/> asks for none.</summary>
public sealed class ProvesItself;
