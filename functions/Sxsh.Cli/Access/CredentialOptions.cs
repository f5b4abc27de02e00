using System.CommandLine;
using Sxsh.Cli.Service;

namespace Sxsh.Cli.Access;

/// <summary>The options by which every command that calls the service says where it is and who calls: <c>--url</c>, <c>--token</c>, <c>--key</c>.</summary>
internal sealed class CredentialOptions
{
    private const string UsualAddress = "http://127.0.0.1:7071";
    private const string TokenVariable = "SXSH_TOKEN";
    private const string KeyVariable = "SXSH_KEY";
    private const string UsualRole = "ministry";

    private readonly Option<string> _address = new("--url") { Description = "Địa chỉ của hệ thống.", HelpName = "url", DefaultValueFactory = _ => UsualAddress };
    private readonly Option<string?> _token = new("--token") { Description = $"Mã truy cập của tài khoản (OpenID Connect); nên đặt trong biến môi trường {TokenVariable} để không lộ trên dòng lệnh.", HelpName = "token" };
    private readonly Option<string?> _key = new("--key") { Description = $"Khóa cho máy, dạng sxsh_…; nên đặt trong biến môi trường {KeyVariable}. Không cần với hệ thống chạy bằng “sxsh up” trên máy này.", HelpName = "key" };

    /// <summary>Makes the options.</summary>
    public CredentialOptions()
    {
        _address.Validators.Add(result =>
        {
            if (!IsAddress(result.GetValueOrDefault<string>()))
            {
                result.AddError("--url phải là địa chỉ http hoặc https, ví dụ http://127.0.0.1:7071.");
            }
        });
    }

    /// <summary>Gives a command these options.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_address);
        command.Add(_token);
        command.Add(_key);
        command.Validators.Add(result =>
        {
            if (!string.IsNullOrWhiteSpace(result.GetValue(_token)) && !string.IsNullOrWhiteSpace(result.GetValue(_key)))
            {
                result.AddError("Chỉ dùng một trong hai: --token hoặc --key.");
            }
        });
    }

    /// <summary>The address that was asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The address.</returns>
    public Uri AddressOf(ParseResult result) => new(result.GetRequiredValue(_address));

    /// <summary>Opens the service that was asked for. Who calls is told by the options, else by the environment, else, for a local system, by its own folder.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The service.</returns>
    /// <exception cref="ServiceFailure">A credential would go over the network in the clear.</exception>
    public ServiceClient Open(ParseResult result)
    {
        Uri address = AddressOf(result);
        IServiceCredential? credential = CredentialOf(address, result.GetValue(_token), result.GetValue(_key));
        return credential is GivenCredential && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback
            ? throw new ServiceFailure($"{address}: không gửi mã truy cập hoặc khóa qua http vì ai cũng đọc được trên đường truyền. Hãy dùng địa chỉ https.", null)
            : new ServiceClient(address, credential);
    }

    private static IServiceCredential? CredentialOf(Uri address, string? token, string? key)
    {
        string?[] given = [token, key, Environment.GetEnvironmentVariable(TokenVariable), Environment.GetEnvironmentVariable(KeyVariable)];
        return Array.Find(given, text => !string.IsNullOrWhiteSpace(text)) is { } text ? new GivenCredential(text.Trim())
            : LocalSignIn.Find(address, null) is { } local ? new LocalCredential(address, local.Secret, UsualRole, null, TimeProvider.System)
            : null;
    }

    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
