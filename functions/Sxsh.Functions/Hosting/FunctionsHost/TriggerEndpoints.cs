using Sxsh.Functions.Triggers;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Hosting.FunctionsHost;

/// <summary>The paths that the Functions host calls, each handing over to the trigger of its name. An exception becomes a 500, after which the host tries again and at last sets the message aside.</summary>
public static class TriggerEndpoints
{
    /// <summary>Maps the triggers; only where a Functions host drives the app, behind <see cref="TriggerGate"/>.</summary>
    /// <param name="routes">The app's routes.</param>
    public static void MapTriggers(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder triggers = routes.MapGroup(string.Empty).ExcludeFromDescription();
        triggers.MapPost(TriggerNames.ReportUploaded, ReportUploadedAsync).WithName(TriggerNames.ReportUploaded);
        triggers.MapPost(TriggerNames.RollUp, RollUpAsync).WithName(TriggerNames.RollUp);
        triggers.MapPost(TriggerNames.Sweep, SweepAsync).WithName(TriggerNames.Sweep);
    }

    private static async Task<TriggerReply> ReportUploadedAsync(TriggerRequest request, ITrigger<BlobHint> trigger, CancellationToken cancellationToken)
    {
        await trigger.RunAsync(new BlobHint(request.BlobName()), cancellationToken);
        return TriggerReply.Done;
    }

    private static async Task<TriggerReply> RollUpAsync(TriggerRequest request, ITrigger<Area> trigger, CancellationToken cancellationToken)
    {
        await trigger.RunAsync(RollUpMessage.Read(request.Message()), cancellationToken);
        return TriggerReply.Done;
    }

    private static async Task<TriggerReply> SweepAsync(ITrigger<TimerTick> trigger, CancellationToken cancellationToken)
    {
        await trigger.RunAsync(new TimerTick(), cancellationToken);
        return TriggerReply.Done;
    }
}
