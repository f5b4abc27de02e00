using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>Signs each attempt of a request with the account's key ("SharedKeyLite" of the table service).</summary>
/// <remarks>See https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key: date, line feed, then account, path as sent and <c>comp</c>. A path-style address such as Azurite's names the account twice.</remarks>
internal sealed class TableSharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        string date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        message.Request.Headers.SetValue("x-ms-date", date);
        string signature = credential.Sign($"{date}\n{CanonicalResource(credential.AccountName, message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>The resource as it is signed.</summary>
    /// <param name="account">Name of the account.</param>
    /// <param name="uri">Address of the request.</param>
    /// <returns>For example <c>/account/Table()</c>.</returns>
    internal static string CanonicalResource(string account, Uri uri)
    {
        const string Component = "comp=";
        string? comp = Array.Find(uri.Query.TrimStart('?').Split('&'), part => part.StartsWith(Component, StringComparison.Ordinal));
        return $"/{account}{uri.AbsolutePath}{(comp is null ? string.Empty : "?" + comp)}";
    }
}
