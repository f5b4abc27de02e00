using Azure.Core;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Settings of the table clients: retries, transport and diagnostics as in every Azure client.</summary>
public sealed class TableClientOptions : ClientOptions;
