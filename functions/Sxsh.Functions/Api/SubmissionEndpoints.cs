using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Sxsh.Functions.Access;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Answers about submissions.</summary>
public static class SubmissionEndpoints
{
    /// <summary>Maps the resource.</summary>
    /// <param name="api">The routes under <c>/api</c>.</param>
    public static void MapSubmissions(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder submissions = api.MapGroup("submissions");
        submissions.MapGet(string.Empty, ListAsync).WithName("ListSubmissions").WithSummary("Versions of reports, by id.").MayAnswer(Problems.BadParameter);
        submissions.MapGet("{id}", FindAsync).WithName("GetSubmission").WithSummary("One version of a report.").MayAnswer(Problems.SubmissionMissing);
        submissions.MapGet("{id}/issues", IssuesAsync).WithName("GetSubmissionIssues").WithSummary("What was found in it, each at its place.").MayAnswer(Problems.SubmissionMissing);
        submissions.MapGet("{id}/observations", ObservationsAsync).WithName("GetSubmissionObservations").WithSummary("Its values, whether they count or not.").MayAnswer(Problems.SubmissionMissing);
        submissions.MapGet("{id}/original", OriginalAsync).WithName("GetSubmissionOriginal").WithSummary("The very bytes that were sent.").Produces<Stream>(contentType: "application/octet-stream").MayAnswer(Problems.SubmissionMissing);
    }

    private static async Task<Ok<Page<SubmissionAnswer>>> ListAsync([AsParameters] SubmissionsQuery query, AccessGrant grant, SubmissionQueries submissions, Catalogue catalogue, ReportReprocessor reprocessor, CancellationToken cancellationToken) =>
        TypedResults.Ok(Seen(await submissions.ListAsync(query.ToFilter(catalogue, reprocessor.Run, grant.Areas), query.ToPage(), cancellationToken), grant));

    private static Page<SubmissionAnswer> Seen(Page<SubmissionAnswer> page, AccessGrant grant) =>
        grant.SeesContents ? page : page with { Items = [.. page.Items.Select(item => item.WithoutContents())] };

    private static async Task<Results<Ok<SubmissionAnswer>, ProblemHttpResult>> FindAsync(string id, AccessGrant grant, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        SubmissionId.TryParse(id, out SubmissionId? known) && await submissions.FindAsync(known, cancellationToken) is { } found
            ? TypedResults.Ok(grant.SeesContents ? found : found.WithoutContents())
            : Problems.NoSubmission(id);

    private static async Task<Results<Ok<Page<Issue>>, ProblemHttpResult>> IssuesAsync(string id, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        SubmissionId.TryParse(id, out SubmissionId? known) && await submissions.IssuesAsync(known, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NoSubmission(id);

    private static async Task<Results<Ok<Page<ObservationAnswer>>, ProblemHttpResult>> ObservationsAsync(string id, SubmissionQueries submissions, CancellationToken cancellationToken) =>
        SubmissionId.TryParse(id, out SubmissionId? known) && await submissions.ObservationsAsync(known, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problems.NoSubmission(id);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OriginalAsync(string id, SubmissionQueries submissions, CancellationToken cancellationToken)
    {
        if (!SubmissionId.TryParse(id, out SubmissionId? known) || await submissions.OpenOriginalAsync(known, cancellationToken) is not { } original)
        {
            return Problems.NoSubmission(id);
        }

        // Never by its own type: a browser must save what a stranger sent, not show it.
        return TypedResults.Stream(original.Content, "application/octet-stream", original.FileName, entityTag: new EntityTagHeaderValue($"\"{original.Sha256}\""));
    }
}
