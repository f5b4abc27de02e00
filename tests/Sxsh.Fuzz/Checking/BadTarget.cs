using System.Buffers;
using System.Net.Sockets;

namespace Sxsh.Fuzz.Checking;

/// <summary>Does wrong on purpose with the mutants whose province is <see cref="Trigger"/>, so that tests see whether it is noticed; treats all others as they should be.</summary>
internal static class BadTarget
{
    /// <summary>Province of the mutants that are treated badly.</summary>
    public const string Trigger = "self-test";

    public static Func<CheckRequest, CheckedMutant> Named(string mode)
    {
        CheckTarget target = new();
        Action<CheckRequest> wrong = mode switch
        {
            "crash" => _ => throw new InvalidTimeZoneException("A crash on purpose."),
            "die" => _ => Environment.Exit(7),
            "overflow" => _ => Overflow(1),
            "hang" => _ => Spin(),
            "wait" => _ => Thread.Sleep(Timeout.Infinite),
            "memory" => _ => Fill(int.MaxValue),
            "fill" => _ => Fill(30),
            "write" => _ => File.WriteAllText(Path.Combine(Path.GetTempPath(), "left.txt"), string.Empty),
            "write-elsewhere" => request => File.WriteAllText(request.Path + ".left", "left"),
            "network" => _ => Call(),
            "lie" or "waver" => _ => { },
            _ => throw new ArgumentException("No such self-test.", nameof(mode)),
        };
        int calls = 0;
        return request =>
        {
            if (request.Province != Trigger)
            {
                return target.Check(request);
            }

            wrong(request);
            CheckedMutant mutant = target.Check(request with { Province = "ben-tre" });
            return mode switch
            {
                "lie" => mutant with { Result = mutant.Result with { Counts = mutant.Result.Counts with { Observations = 99 } } },
                "waver" => mutant with { Json = new ReadOnlySequence<byte>([.. mutant.Json.ToArray(), .. Enumerable.Repeat((byte)' ', calls++)]) },
                _ => mutant,
            };
        };
    }

    private static void Spin()
    {
        while (true)
        {
            Thread.SpinWait(1_000);
        }
    }

    private static void Fill(int blocks)
    {
        List<byte[]> kept = [];
        while (kept.Count < blocks)
        {
            byte[] block = new byte[8 * 1024 * 1024];
            block.AsSpan().Fill(1);
            kept.Add(block);
        }
    }

    private static int Overflow(int depth) => depth + Overflow(depth + 1) + (depth % 7);

    private static void Call()
    {
        try
        {
            using TcpClient client = new("127.0.0.1", 9);
        }
        catch (SocketException)
        {
            // Nobody listens there; the attempt is what counts.
        }
    }
}
