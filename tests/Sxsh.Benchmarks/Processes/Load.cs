using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Sxsh.Benchmarks.Measuring;

namespace Sxsh.Benchmarks.Processes;

/// <summary>What came of asking for one thing as fast as possible for a while.</summary>
/// <param name="RequestsPerSecond">Answers a second.</param>
/// <param name="Milliseconds">Time of each answer.</param>
public sealed record Load(double RequestsPerSecond, Measured Milliseconds)
{
    /// <summary>Asks.</summary>
    /// <param name="client">Asks the service.</param>
    /// <param name="makeRequest">Makes a request.</param>
    /// <param name="expected">The status that every answer must have.</param>
    /// <param name="clients">How many ask at the same time.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException">An answer had another status.</exception>
    public static async Task<Load> RunAsync(HttpClient client, Func<HttpRequestMessage> makeRequest, HttpStatusCode expected, int clients, TimeSpan duration, CancellationToken cancellationToken)
    {
        ConcurrentBag<double> times = [];
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => AskAsync()));
        return new Load(times.Count / Stopwatch.GetElapsedTime(start).TotalSeconds, new Measured(times));

        async Task AskAsync()
        {
            byte[] buffer = new byte[1 << 16];
            while (Stopwatch.GetElapsedTime(start) < duration)
            {
                long begun = Stopwatch.GetTimestamp();
                using HttpRequestMessage request = makeRequest();
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (response.StatusCode != expected)
                {
                    throw new InvalidOperationException($"{request.RequestUri} was answered with {response.StatusCode}.");
                }

                await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
                while (await body.ReadAsync(buffer, cancellationToken) > 0)
                {
                }

                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }
    }
}
