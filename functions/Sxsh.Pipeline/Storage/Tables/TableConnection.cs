using System.Buffers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Sends requests to a table service.</summary>
/// <param name="pipeline">Retries, signs, sends.</param>
/// <param name="endpoint">Address of the service.</param>
internal sealed class TableConnection(HttpPipeline pipeline, Uri endpoint)
{
    private const string Json = "application/json;odata=minimalmetadata";
    private readonly string _root = endpoint.AbsoluteUri.TrimEnd('/') + "/";

    /// <summary>The address of a resource.</summary>
    /// <param name="path">Path within the service, escaped.</param>
    /// <returns>The address.</returns>
    public string AddressOf(string path) => _root + path;

    /// <summary>Begins a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">Path within the service, escaped.</param>
    /// <returns>The request, to be disposed.</returns>
    public HttpMessage Begin(RequestMethod method, string path)
    {
        HttpMessage message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(AddressOf(path)));
        message.Request.Headers.Add("x-ms-version", "2019-02-02");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add(HttpHeader.Names.Accept, Json);
        return message;
    }

    /// <summary>Begins a request that sends an entity and wants none back.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">Path within the service, escaped.</param>
    /// <param name="entity">The entity.</param>
    /// <returns>The request, to be disposed.</returns>
    public HttpMessage Begin(RequestMethod method, string path, TableEntity entity)
    {
        var body = new ArrayBufferWriter<byte>();
        TableEntityJson.Write(body, entity);
        HttpMessage message = Begin(method, path);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add(HttpHeader.Names.ContentType, "application/json;odata=nometadata");
        message.Request.Content = RequestContent.Create(body.WrittenMemory);
        return message;
    }

    /// <summary>Sends a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="accepted">An answer of status 400 or more that is no failure to the caller; 0 for none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RequestFailedException">The service refused, or did not answer.</exception>
    public async Task<Response> SendAsync(HttpMessage message, int accepted, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken);
        return message.Response.Status < 400 || message.Response.Status == accepted
            ? message.Response
            : throw new RequestFailedException(message.Response, null, TableErrorParser.Instance);
    }
}
