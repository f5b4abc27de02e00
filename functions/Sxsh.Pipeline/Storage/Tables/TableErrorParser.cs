using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Reads the table service's answer to a failed request, <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>The parser; it keeps nothing.</summary>
    public static TableErrorParser Instance { get; } = new();

    /// <inheritdoc/>
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = ErrorOf(response);
        return error is not null;
    }

    private static ResponseError? ErrorOf(Response response)
    {
        string? code = response.Headers.TryGetValue("x-ms-error-code", out string? header) ? header : null;
        try
        {
            using JsonDocument body = JsonDocument.Parse(response.Content.ToMemory());
            if (body.RootElement.TryGetProperty("odata.error", out JsonElement error))
            {
                return new ResponseError(error.GetProperty("code").GetString() ?? code, error.GetProperty("message").GetProperty("value").GetString());
            }
        }
        catch (JsonException)
        {
            // A gateway's page, or no body at all: the status has to do.
        }

        return code is null ? null : new ResponseError(code, response.ReasonPhrase);
    }
}
