using System.Text.Json;
using Sxsh.Pipeline;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Fuzz.Checking;

/// <summary>What <c>sxsh check --json</c> does.</summary>
internal sealed class CheckTarget
{
    private readonly ReportChecker _checker = new(Catalogue.BuiltIn);

    public CheckedMutant Check(CheckRequest request)
    {
        using FileStream content = File.OpenRead(request.Path);
        CheckResult result = _checker.Check(content, request.FileName, request.Province, request.Period, CancellationToken.None);
        return new CheckedMutant(result, JsonSerializer.SerializeToUtf8Bytes(CheckAnswer.Of(result, Catalogue.BuiltIn), AnswerJson.Indented));
    }
}
