using System.Net;
using Microsoft.AspNetCore.Connections;
using Sxsh.Functions.Access;
using Sxsh.Functions.Access.Development;
using Sxsh.Functions.Access.Keys;
using Sxsh.Functions.Access.Limits;
using Sxsh.Functions.Api;
using Sxsh.Functions.Dashboards;
using Sxsh.Functions.Hosting;
using Sxsh.Functions.Hosting.FunctionsHost;
using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Queries;

const string StandaloneAddress = "http://127.0.0.1:7071";

// Settings lie beside the app, wherever it is started from.
WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
int? handlerPort = SettingsRegistration.HandlerPortOf(builder.Configuration);
builder.Services.AddSettings(builder.Configuration);
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddDevelopmentSignIn(builder.Configuration, builder.Environment);
builder.Services.AddPipeline();
builder.Services.AddHosting(handlerPort is not null);
builder.Services.AddSingleton<DashboardFiles>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<ProblemAnswers>();
builder.Services.AddOpenApi(options => options.AddDocumentTransformer<AccessInDocument>().AddOperationTransformer<AccessInDocument>());
builder.Services.ConfigureHttpJsonOptions(options => AnswerJson.Apply(options.SerializerOptions));
builder.WebHost.ConfigureKestrel(server =>
{
    server.AddServerHeader = false;
    if (handlerPort is { } port)
    {
        server.Listen(IPAddress.Loopback, port);
    }
});
if (handlerPort is null && string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
{
    builder.WebHost.UseUrls(StandaloneAddress);
}

WebApplication app = builder.Build();
app.UseMiddleware<SecurityHeaders>();
app.UseExceptionHandler();
app.UseStatusCodePages(context => Problems.OfStatus(context.HttpContext.Response.StatusCode, context.HttpContext.Request.Path).ExecuteAsync(context.HttpContext));
app.UseMiddleware<TriggerGate>();
app.UseProxyHeaders();
app.UseRouting();
app.UseMiddleware<AccessGate>();
app.UseMiddleware<KeyScopeGate>();
app.UseMiddleware<AntiforgeryGate>();
app.UseMiddleware<LimitGate>();
app.UseMiddleware<DashboardPages>();
app.MapApi();
app.MapOpenApi().WithName("GetOpenApi");
if (DevelopmentRegistration.IsOn(app.Configuration, app.Environment))
{
    app.MapDevelopmentSignIn();
}

if (handlerPort is not null)
{
    app.MapTriggers();
}

try
{
    await app.RunAsync();
    return 0;
}
catch (IOException inUse) when (inUse.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{inUse.Message} Choose another address with ASPNETCORE_URLS, for example ASPNETCORE_URLS=http://127.0.0.1:7072.");
    return 1;
}
