using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Sxsh.Benchmarks.Processes;

/// <summary>Asks for the cube again and again until it holds certain values.</summary>
/// <param name="client">Asks the service.</param>
public sealed class CubeWatch(HttpClient client)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private EntityTagHeaderValue? _known;

    /// <summary>Waits.</summary>
    /// <param name="values">The values, each unlike any other number in the cube.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that ends with the first answer that holds all of them.</returns>
    /// <exception cref="TimeoutException">They do not come.</exception>
    public async Task HoldsAsync(IReadOnlyCollection<int> values, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        HashSet<int> missing = [.. values];
        while (true)
        {
            if (await ReadIfNewAsync(cancellationToken) is { } cube)
            {
                missing.RemoveWhere(value => Holds(cube, value));
                if (missing.Count == 0)
                {
                    return;
                }
            }

            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"{missing.Count} values are not in the cube.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static bool Holds(byte[] cube, int value)
    {
        byte[] digits = Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture));
        ReadOnlySpan<byte> rest = cube;
        for (int at = rest.IndexOf(digits); at >= 0; at = rest.IndexOf(digits))
        {
            if (rest[at - 1] is (byte)',' or (byte)'[' && rest[at + digits.Length] is (byte)',' or (byte)']')
            {
                return true;
            }

            rest = rest[(at + digits.Length)..];
        }

        return false;
    }

    private async Task<byte[]?> ReadIfNewAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/cube");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        if (_known is not null)
        {
            request.Headers.IfNoneMatch.Add(_known);
        }

        using HttpResponseMessage response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.NotModified or HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        _known = response.Headers.ETag;
        await using BrotliStream unpacked = new(await response.Content.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
        using MemoryStream cube = new();
        await unpacked.CopyToAsync(cube, cancellationToken);
        return cube.ToArray();
    }
}
