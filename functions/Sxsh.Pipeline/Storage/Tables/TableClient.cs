using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>A table. Every call throws <see cref="RequestFailedException"/> if the service refuses or cannot be reached after the retries.</summary>
public sealed class TableClient
{
    private readonly TableConnection _connection;

    /// <summary>Makes a client.</summary>
    /// <param name="connection">The service.</param>
    /// <param name="name">Name of the table.</param>
    internal TableClient(TableConnection connection, string name)
    {
        _connection = connection;
        Name = name;
    }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>Writes a filter; texts in it are quoted and escaped.</summary>
    /// <param name="filter">For example <c>$"PartitionKey eq {key}"</c>; every argument is a text.</param>
    /// <returns>The filter.</returns>
    /// <exception cref="ArgumentException">An argument is no text.</exception>
    public static string CreateQueryFilter(FormattableString filter)
    {
        object[] literals = Array.ConvertAll(filter.GetArguments(), argument =>
            (object)TableAddresses.Literal(argument as string ?? throw new ArgumentException("Only texts can be compared.", nameof(filter))));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    /// <summary>Makes the table, if it is not there.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    public async Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken)
    {
        using HttpMessage message = _connection.Begin(RequestMethod.Post, "Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add(HttpHeader.Names.ContentType, "application/json;odata=nometadata");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new { TableName = Name }));
        try
        {
            return await _connection.SendAsync(message, 0, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.TableAlreadyExists)
        {
            return message.Response;
        }
    }

    /// <summary>Looks up an entity.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="partitionKey">Partition key.</param>
    /// <param name="rowKey">Row key.</param>
    /// <param name="select">Which properties; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The entity, or an answer without a value.</returns>
    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : TableEntity, new()
    {
        using HttpMessage message = _connection.Begin(RequestMethod.Get, Name + TableAddresses.EntityKeys(partitionKey, rowKey));
        if (select is not null)
        {
            message.Request.Uri.AppendQuery("$select", string.Join(',', select), escapeValue: true);
        }

        Response response;
        try
        {
            response = await _connection.SendAsync(message, 0, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return new MissingEntityResponse<T>(message.Response);
        }

        using JsonDocument body = JsonDocument.Parse(response.Content.ToMemory());
        T entity = TableEntityJson.Read<T>(body.RootElement);
        return Response.FromValue(entity, response);
    }

    /// <summary>Adds an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer; its headers hold the ETag.</returns>
    /// <exception cref="RequestFailedException">409: there is one with these keys.</exception>
    public async Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        using HttpMessage message = _connection.Begin(RequestMethod.Post, Name, entity);
        return await _connection.SendAsync(message, 0, cancellationToken);
    }

    /// <summary>Changes an entity that has a certain version.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="ifMatch">The version, or <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What happens to the other properties.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer; its headers hold the new ETag.</returns>
    /// <exception cref="RequestFailedException">404: there is none; 412: it has another version.</exception>
    public async Task<Response> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        using HttpMessage message = _connection.Begin(MethodOf(mode), Name + TableAddresses.EntityKeys(entity.PartitionKey, entity.RowKey), entity);
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch.ToString("H"));
        return await _connection.SendAsync(message, 0, cancellationToken);
    }

    /// <summary>Changes an entity, or adds it.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="mode">What happens to the other properties.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer; its headers hold the new ETag.</returns>
    public async Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        using HttpMessage message = _connection.Begin(MethodOf(mode), Name + TableAddresses.EntityKeys(entity.PartitionKey, entity.RowKey), entity);
        return await _connection.SendAsync(message, 0, cancellationToken);
    }

    /// <summary>Deletes an entity; nothing happens if there is none.</summary>
    /// <param name="partitionKey">Partition key.</param>
    /// <param name="rowKey">Row key.</param>
    /// <param name="ifMatch">The version it must have, or <see cref="ETag.All"/> for any.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer; 404 if there was none.</returns>
    /// <exception cref="RequestFailedException">412: it has another version.</exception>
    public async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        using HttpMessage message = _connection.Begin(RequestMethod.Delete, Name + TableAddresses.EntityKeys(partitionKey, rowKey));
        message.Request.Headers.Add(HttpHeader.Names.IfMatch, ifMatch.ToString("H"));
        return await _connection.SendAsync(message, 404, cancellationToken);
    }

    /// <summary>Lists entities by key.</summary>
    /// <typeparam name="T">Their class.</typeparam>
    /// <param name="filter">Which ones; <see langword="null"/> for all. See <see cref="CreateQueryFilter"/>.</param>
    /// <param name="maxPerPage">At most how many in one answer, up to 1000; <see langword="null"/> for 1000.</param>
    /// <param name="select">Which properties; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The entities, fetched page by page.</returns>
    public AsyncPageable<T> QueryAsync<T>(string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : TableEntity, new() =>
        new TableQuery<T>(_connection, Name, filter, maxPerPage, select is null ? null : string.Join(',', select), cancellationToken);

    /// <summary>Does all of some actions in one partition, or none of them.</summary>
    /// <param name="transactionActions">One to 100 actions, at most 4 MB, each about another row of one partition.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answers to the actions, in their order.</returns>
    /// <exception cref="ArgumentException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">One action was refused; nothing is written.</exception>
    /// <exception cref="RequestFailedException">413: more than 4 MB.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableTransactionAction> actions = [.. transactionActions];
        if (actions.Count == 0)
        {
            throw new ArgumentException("A transaction has at least one action.", nameof(transactionActions));
        }

        string boundary = $"batch_{Guid.NewGuid():N}";
        using HttpMessage message = _connection.Begin(RequestMethod.Post, "$batch");
        message.Request.Headers.Add(HttpHeader.Names.ContentType, "multipart/mixed; boundary=" + boundary);
        message.Request.Content = TableTransactionContent.Write(_connection.AddressOf(Name), actions, boundary);
        Response response = await _connection.SendAsync(message, 0, cancellationToken);

        IReadOnlyList<Response> answers = TableTransactionAnswer.Read(response.Content);
        if (answers.FirstOrDefault(answer => answer.IsError) is { } failure)
        {
            throw new TableTransactionFailedException(failure);
        }

        return answers.Count == actions.Count
            ? Response.FromValue(answers, response)
            : throw new FormatException($"The table service answered {answers.Count} of {actions.Count} actions.");
    }

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put;
}
