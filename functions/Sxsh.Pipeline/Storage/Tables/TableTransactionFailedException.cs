using System.Globalization;
using Azure;

namespace Sxsh.Pipeline.Storage.Tables;

/// <summary>A transaction was refused as a whole because of one of its actions.</summary>
public sealed class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="response">The answer to the action that failed.</param>
    internal TableTransactionFailedException(Response response)
        : base(response, null, TableErrorParser.Instance)
    {
        // The service begins its message with the index: "3:The update condition ... was not satisfied".
        string message = TableErrorParser.Instance.TryParse(response, out ResponseError? error, out _) ? error.Message ?? string.Empty : string.Empty;
        string digits = new([.. message.TakeWhile(char.IsAsciiDigit)]);
        FailedTransactionActionIndex = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : null;
    }

    /// <summary>Index of the action that failed, from 0; <see langword="null"/> if the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
