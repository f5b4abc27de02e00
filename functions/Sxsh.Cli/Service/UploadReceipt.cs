using System.Text.Json.Serialization;

namespace Sxsh.Cli.Service;

/// <summary>The service's answer to an upload: it has the bytes, and will read them.</summary>
/// <param name="Id">Id of the upload.</param>
/// <param name="Blob">Path that it was stored under.</param>
internal sealed record UploadReceipt(string Id, [property: JsonRequired] string Blob);
