using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Sxsh.Testing;

/// <summary>An OpenID Connect issuer with keys of its own, whose discovery document and keys are served on this machine.</summary>
public sealed class TestIssuer : IDisposable
{
    /// <summary>For whom its tokens are, unless a test says otherwise.</summary>
    public const string Audience = "api://sxsh-tests";

    private static readonly Lazy<TestIssuer> ForAll = new(() => new TestIssuer());

    private readonly HttpListener _listener = new();
    private readonly Lock _lock = new();
    private readonly List<TestKey> _keys = [TestKey.Create()];
    private int _discoveries;

    /// <summary>Starts it on a free port.</summary>
    public TestIssuer()
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Authority = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        }

        _listener.Prefixes.Add(Authority + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>One for all tests that need a valid token and nothing else of an issuer; it lives as long as the process.</summary>
    public static TestIssuer Shared => ForAll.Value;

    /// <summary>Its address, and its name in <c>iss</c>.</summary>
    public string Authority { get; }

    /// <summary>The key that it signs with.</summary>
    public TestKey Key
    {
        get
        {
            lock (_lock)
            {
                return _keys[^1];
            }
        }
    }

    /// <summary>How often its discovery document was fetched.</summary>
    public int Discoveries => Volatile.Read(ref _discoveries);

    /// <summary>Whether it answers with an error.</summary>
    public bool IsBroken { get; set; }

    /// <summary>What it says its name is; by default its address.</summary>
    public string? StatedIssuer { get; set; }

    /// <summary>Entries for its key set besides its own keys.</summary>
    public List<Dictionary<string, object?>> OtherKeys { get; } = [];

    /// <summary>Settings of a service that takes its tokens, with <c>:</c> in the names.</summary>
    /// <returns>The settings.</returns>
    public IReadOnlyDictionary<string, string?> Settings() => new Dictionary<string, string?>
    {
        ["Access:Issuers:0:Authority"] = Authority,
        ["Access:Issuers:0:Audience"] = Audience,
    };

    /// <summary>Signs with another key from now on.</summary>
    /// <param name="keepOld">Whether it still offers the old one.</param>
    public void Rotate(bool keepOld)
    {
        lock (_lock)
        {
            if (!keepOld)
            {
                _keys.Clear();
            }

            _keys.Add(TestKey.Create());
        }
    }

    /// <summary>A valid token.</summary>
    /// <param name="role">The role, or none.</param>
    /// <param name="provinces">Provinces that the account names.</param>
    /// <returns>The token.</returns>
    public string Token(string? role, params string[] provinces)
    {
        Dictionary<string, object?> claims = Claims();
        claims["roles"] = role is null ? Array.Empty<string>() : new[] { role };
        claims["province"] = provinces;
        return Sign(claims);
    }

    /// <summary>Claims of a valid token without roles; a test changes them as it needs.</summary>
    /// <returns>The claims.</returns>
    public Dictionary<string, object?> Claims()
    {
        long now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return new Dictionary<string, object?>
        {
            ["iss"] = Authority,
            ["aud"] = Audience,
            ["sub"] = "test-subject",
            ["name"] = "Người kiểm thử",
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 43200,
            ["jti"] = Guid.NewGuid().ToString("N"),
        };
    }

    /// <summary>Signs claims as they are.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>The token.</returns>
    public string Sign(IReadOnlyDictionary<string, object?> claims) => Key.Sign(claims, new Dictionary<string, object?>());

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            byte[] body = Encoding.UTF8.GetBytes(Answer(context.Request.Url?.AbsolutePath ?? "/", context.Response));
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private string Answer(string path, HttpListenerResponse response)
    {
        if (IsBroken)
        {
            response.StatusCode = (int)HttpStatusCode.InternalServerError;
            return "{}";
        }

        switch (path)
        {
            case "/.well-known/openid-configuration":
                Interlocked.Increment(ref _discoveries);
                return JsonSerializer.Serialize(new Dictionary<string, object?> { ["issuer"] = StatedIssuer ?? Authority, ["jwks_uri"] = Authority + "/keys" });
            case "/keys":
                lock (_lock)
                {
                    return JsonSerializer.Serialize(new Dictionary<string, object?> { ["keys"] = _keys.Select(key => key.Public()).Concat(OtherKeys) });
                }

            default:
                response.StatusCode = (int)HttpStatusCode.NotFound;
                return "{}";
        }
    }
}
