using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Fuzz.Checking;

/// <summary>The child: takes requests from its input, one a line, and answers each.</summary>
internal static class ChildLoop
{
    public static int Run(Func<CheckRequest, CheckedMutant> target)
    {
        using StreamReader input = new(Console.OpenStandardInput(), Encoding.UTF8);
        using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        Footprint footprint = new();
        AnswerRules rules = new(Catalogue.BuiltIn);
        Answer(new CheckReply { Stage = CheckReply.Ready, MeasuresEachPeak = PeakMemory.CanReset });
        while (input.ReadLine() is { } line && JsonSerializer.Deserialize<CheckRequest>(line) is { } request)
        {
            Answer(Judge(request));
        }

        return 0;

        void Answer(CheckReply reply) => output.WriteLine(JsonSerializer.Serialize(reply));

        [SuppressMessage("Design", "CA1031", Justification = "Whatever comes out of a check is what this program looks for.")]
        CheckReply Judge(CheckRequest request)
        {
            PeakMemory.Start();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                CheckedMutant first = target(request);
                Answer(new CheckReply { Stage = CheckReply.Checked, Milliseconds = Math.Min(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds), PeakBytes = PeakMemory.Read() });
                CheckedMutant second = target(request);
                List<string> problems = [.. rules.Problems(first, request), .. footprint.Problems()];
                if (!AreEqual(first.Json, second.Json))
                {
                    problems.Add("The same bytes gave two answers.");
                }

                return Ended(first.Result) with { Problems = problems };
            }
            catch (Exception exception)
            {
                return new CheckReply { Stage = CheckReply.Ended, Crash = exception.ToString(), IsOutOfMemory = exception is OutOfMemoryException };
            }
        }
    }

    private static bool AreEqual(ReadOnlySequence<byte> first, ReadOnlySequence<byte> second)
    {
        SequenceReader<byte> left = new(first);
        SequenceReader<byte> right = new(second);
        while (!left.End && !right.End)
        {
            int length = Math.Min(left.UnreadSpan.Length, right.UnreadSpan.Length);
            if (!left.UnreadSpan[..length].SequenceEqual(right.UnreadSpan[..length]))
            {
                return false;
            }

            left.Advance(length);
            right.Advance(length);
        }

        return left.End && right.End;
    }

    private static CheckReply Ended(CheckResult result)
    {
        bool isRejected = result.Outcome == CheckOutcome.Rejected;
        return new CheckReply
        {
            Stage = CheckReply.Ended,
            IsRejected = isRejected,
            Values = result.Observations.Count,
            Codes = [.. result.Issues.Where(issue => !isRejected || issue.Severity == Severity.Blocker).Select(issue => JsonSerializer.Serialize(issue.Code, AnswerJson.Options).Trim('"')).Distinct()],
        };
    }
}
