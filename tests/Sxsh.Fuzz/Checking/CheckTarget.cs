using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Fuzz.Checking;

/// <summary>What <c>sxsh check --json</c> does.</summary>
internal sealed class CheckTarget
{
    private const int PieceBytes = 64 * 1024;

    private readonly ReportChecker _checker = new(Catalogue.BuiltIn);

    public CheckedMutant Check(CheckRequest request)
    {
        using FileStream content = File.OpenRead(request.Path);
        CheckResult result = _checker.Check(content, request.FileName, request.Province, request.Period, CancellationToken.None);
        return new CheckedMutant(result, Json(CheckAnswer.Of(result, Catalogue.BuiltIn)));
    }

    // In pieces, as it goes to a terminal or a file: one array of it all would be made several times over.
    private static ReadOnlySequence<byte> Json(CheckAnswer answer)
    {
        Pipe pipe = new(new PipeOptions(minimumSegmentSize: PieceBytes));
        using (Utf8JsonWriter writer = new(pipe.Writer, new JsonWriterOptions { Indented = true, Encoder = AnswerJson.Indented.Encoder }))
        {
            JsonSerializer.Serialize(writer, answer, AnswerJson.Indented);
        }

        pipe.Writer.Complete();
        return pipe.Reader.TryRead(out ReadResult written) ? written.Buffer : ReadOnlySequence<byte>.Empty;
    }
}
