using Sxsh.Functions.Api;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Tells whether what a request is about belongs to the caller's own areas. It reads names with the code that handlers read them with, so that no spelling means one province here and another there.</summary>
/// <param name="catalogue">The catalogue.</param>
public sealed class RequestAreas(Catalogue catalogue)
{
    /// <summary>Decides for a caller that reaches only what is its own.</summary>
    /// <param name="rule">The row of the endpoint.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="request">The request.</param>
    /// <returns>The decision; where it is let in, with the areas that the request may touch.</returns>
    /// <exception cref="InvalidRequestException">The request names a province that nobody knows.</exception>
    public AccessDecision Decide(AccessRule rule, Caller caller, HttpRequest request)
    {
        if (caller.Areas.Count == 0)
        {
            return AccessDecision.Refused(AccessProblems.NoProvince());
        }

        return rule.Area switch
        {
            AreaSource.Submission => OfSubmission(caller, request.RouteValues["id"] as string ?? string.Empty),
            AreaSource.Route when request.RouteValues.ContainsKey("period") => OfReport(caller, Route(request, "province"), Route(request, "period")),
            AreaSource.Route => OfFilter(caller, Route(request, "province")),
            AreaSource.Query => OfReport(caller, Query(request, "province"), Query(request, "period")),
            AreaSource.Filter => OfFilter(caller, Query(request, "province")),
            _ => throw new InvalidOperationException($"{rule.Endpoint} does not say where a request names its areas."),
        };
    }

    private static string? Route(HttpRequest request, string name) => request.RouteValues[name] as string;

    // Of a value given twice, handlers see both in one text.
    private static string? Query(HttpRequest request, string name) => request.Query[name].ToString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static AccessDecision OfSubmission(Caller caller, string id) =>
        SubmissionId.TryParse(id, out SubmissionId? known) && known.Report.Area is { } area && caller.Areas.Contains(area)
            ? AccessDecision.Allowed([area])
            : AccessDecision.Refused(Problems.NoSubmission(id));

    // What is not understood is answered by the handler, which keeps nothing and reads nothing without an area.
    private AccessDecision OfReport(Caller caller, string? province, string? period)
    {
        ReportDestination destination = ReportDestination.Of(catalogue, province, period);
        if (destination.Area is not { } area)
        {
            return AccessDecision.Allowed([]);
        }

        if (ProvinceAreas.MayReport(catalogue, caller.Areas, area, destination.Period))
        {
            return AccessDecision.Allowed([area]);
        }

        // Without a period a name stands for the youngest; the account may have the elder.
        bool isElder = destination.Period is null && province is not null && catalogue.FindProvinces(province).Any(known => caller.Areas.Contains(known.Area));
        return isElder ? AccessDecision.Allowed(caller.Areas) : AccessDecision.Refused(AccessProblems.OtherProvince(catalogue, caller, area, destination.Period));
    }

    private AccessDecision OfFilter(Caller caller, string? province)
    {
        if (Parameters.Areas(catalogue, province) is not { } named)
        {
            return AccessDecision.Allowed(caller.Areas);
        }

        Area[] own = [.. named.Where(caller.Areas.Contains)];
        return own.Length > 0 ? AccessDecision.Allowed(own) : AccessDecision.Refused(AccessProblems.OtherProvince(catalogue, caller, named[^1], null));
    }
}
