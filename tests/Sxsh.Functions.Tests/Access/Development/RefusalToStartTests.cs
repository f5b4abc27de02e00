using Sxsh.Functions.Tests.Testing;
using Sxsh.Testing;

namespace Sxsh.Functions.Tests.Access.Development;

/// <summary>The service as a process: development sign-in is for the Development environment and for no other.</summary>
public sealed class RefusalToStartTests
{
    private const string NoStorage = "DefaultEndpointsProtocol=http;AccountName=sxsh;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:9/sxsh;QueueEndpoint=http://127.0.0.1:9/sxsh;TableEndpoint=http://127.0.0.1:9/sxsh;";

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Production", "Development only")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Staging", "Development only")]
    [InlineData("ASPNETCORE_ENVIRONMENT", null, "Development only")]
    [InlineData("WEBSITE_INSTANCE_ID", "0", "not for Azure")]
    [InlineData("DevelopmentSignIn__Secret", "short", "Secret")]
    [InlineData("DevelopmentSignIn__SigningKey", "AAAA", "SigningKey")]
    [InlineData("DevelopmentSignIn__Issuer", "https://sxsh.example/dang-nhap", "Issuer")]
    public async Task Start_NotAsItMustBe_EndsAndSaysWhy(string variable, string? value, string said)
    {
        Dictionary<string, string?> environment = new() { [variable] = value };
        if (variable == "ASPNETCORE_ENVIRONMENT")
        {
            environment["DOTNET_ENVIRONMENT"] = value;
        }

        await using ServiceProcess service = await ServiceProcess.StartAsync(NoStorage, FreePort.Find(), environment);
        await Until.True(TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(50), () => Task.FromResult(service.HasExited && service.Log.Any(line => line.Contains(said, StringComparison.Ordinal))));

        Assert.DoesNotContain(service.Log, line => line.Contains(DevelopmentSignIn.Secret, StringComparison.Ordinal));
    }
}
