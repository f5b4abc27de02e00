namespace Sxsh.Functions.Api;

/// <summary>All endpoints under <c>/api</c>.</summary>
public static class ApiRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="routes">The app's routes.</param>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup("api");
        api.MapReports();
        api.MapCheck();
        api.MapSubmissions();
        api.MapMarked();
        api.MapDifference();
        api.MapTemplate();
        api.MapReprocess();
        api.MapDecisions();
        api.MapIssueAnswers();
        api.MapMapping();
        api.MapReview();
        api.MapCovers();
        api.MapCalendar();
        api.MapObservations();
        api.MapCube();
        api.MapLedger();
        api.MapCatalogue();
        api.MapAudit();
        api.MapReceipts();
        api.MapNotices();
        api.MapWebhooks();
        api.MapHealth();
        api.MapAccess();
        api.MapKeys();
    }
}
