using System.Text.Json;
using Microsoft.Extensions.Options;
using Sxsh.Functions.Settings;

namespace Sxsh.Functions.Access.AppService;

/// <summary>Callers that App Service authentication has signed in, as its header says. Asked only where <c>Access:AppServiceHeaders</c> is on; else the header is never looked at.</summary>
/// <param name="claims">Reads claims.</param>
/// <param name="options">How the claims are read.</param>
public sealed class AppServicePrincipal(ClaimReader claims, IOptions<AccessOptions> options) : ICallerSource
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const int MaxLength = 64 * 1024;

    /// <inheritdoc/>
    public ValueTask<CallerReading> ReadAsync(HttpContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(context.Request.Headers.TryGetValue(Header, out var values) ? Read(values.ToArray()) : CallerReading.None);

    private CallerReading Read(string?[] values)
    {
        if (values is not [{ Length: > 0 and <= MaxLength } text])
        {
            return CallerReading.Refused("malformed");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Convert.FromBase64String(text));
            PrincipalClaims found = new(document.RootElement);
            return found.Subject is { } subject
                ? CallerReading.Of(claims.Read(found, options.Value.AppService, $"app-service:{found.Provider} {subject}", "app-service"))
                : CallerReading.Refused("no-subject");
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return CallerReading.Refused("malformed");
        }
    }
}
