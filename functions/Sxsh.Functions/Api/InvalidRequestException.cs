using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>A request that its sender has to change; answered as a problem.</summary>
public sealed class InvalidRequestException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="kind">What sort of problem.</param>
    /// <param name="detail">Vietnamese text that says what to do.</param>
    /// <param name="parameter">The parameter it is about; <see langword="null"/> if it is about none.</param>
    public InvalidRequestException(ProblemKind kind, string detail, string? parameter)
        : base(detail)
    {
        Kind = kind;
        Detail = detail;
        Parameter = parameter;
    }

    /// <summary>What sort of problem.</summary>
    public ProblemKind Kind { get; }

    /// <summary>Vietnamese text that says what to do.</summary>
    public string Detail { get; }

    /// <summary>The parameter it is about; <see langword="null"/> if it is about none.</summary>
    public string? Parameter { get; }

    /// <summary>Makes an exception about one parameter's value.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="detail">Vietnamese text that says what to do.</param>
    /// <returns>The exception.</returns>
    public static InvalidRequestException OfParameter(string parameter, string detail) => new(Problems.BadParameter, detail, parameter);

    /// <summary>Makes an exception from a blocker about where a report is sent.</summary>
    /// <param name="issue">The blocker.</param>
    /// <returns>The exception; its code and text are those of the blocker.</returns>
    public static InvalidRequestException OfDestination(Issue issue) => new(
        Problems.BadParameter with { Code = WireNames.Of(issue.Code) },
        issue.Message,
        issue.Code == IssueCode.UnknownPeriod ? "period" : "province");
}
