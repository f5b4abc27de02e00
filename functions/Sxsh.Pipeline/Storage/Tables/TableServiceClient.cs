using Azure.Core;
using Azure.Core.Pipeline;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>A table service: an account in Azure, or Azurite.</summary>
public sealed class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";
    private readonly TableConnection _connection;

    /// <summary>Makes a client from a connection string.</summary>
    /// <param name="connectionString">With name and key of the account, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="options">Retries, transport, diagnostics.</param>
    /// <exception cref="FormatException">It is no connection string, or names no account or key.</exception>
    public TableServiceClient(string connectionString, TableClientOptions options)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        _connection = Connect(parsed.Endpoint, new TableSharedKeyPolicy(parsed.Credential, TimeProvider.System), options);
    }

    /// <summary>Makes a client that signs with the account's key.</summary>
    /// <param name="endpoint">Address of the service, for example <c>https://account.table.core.windows.net</c>.</param>
    /// <param name="credential">Name and key of the account.</param>
    /// <param name="options">Retries, transport, diagnostics.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options) =>
        _connection = Connect(endpoint, new TableSharedKeyPolicy(credential, TimeProvider.System), options);

    /// <summary>Makes a client that shows a token of Microsoft Entra.</summary>
    /// <param name="endpoint">Address of the service; the pipeline sends tokens over HTTPS only.</param>
    /// <param name="tokenCredential">Where the token comes from.</param>
    /// <param name="options">Retries, transport, diagnostics.</param>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options) =>
        _connection = Connect(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, Scope), options);

    /// <summary>A client of one table; asks the service nothing.</summary>
    /// <param name="tableName">Name of the table.</param>
    /// <returns>The client.</returns>
    public TableClient GetTableClient(string tableName) => new(_connection, tableName);

    private static TableConnection Connect(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        // Signing is done per attempt: a signature is good for 15 minutes only, and holds the date.
        HttpPipeline pipeline = HttpPipelineBuilder.Build(options, [], [authentication], new ResponseClassifier());
        return new TableConnection(pipeline, endpoint);
    }
}
