using System.Buffers;
using System.Text;
using System.Text.Json;
using Sxsh.Fuzz.Checking;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;
using Sxsh.Pipeline.Reading;
using Xunit;

namespace Sxsh.Pipeline.Tests.Fuzz;

/// <summary>The rules that the answer to a mutant is held against find an answer that breaks them.</summary>
public sealed class AnswerRulesTests
{
    private const string Report = "Chỉ tiêu;Đơn vị tính;Năm 2011\nSố lớp tập huấn về SXSH;lớp;5\nSố gì đó;lớp;n/a\n";

    private readonly AnswerRules _rules = new(Catalogue.BuiltIn);

    [Fact]
    public void Problems_ARealAnswer_HasNone() => Assert.Empty(Problems(result => result));

    [Fact]
    public void Problems_ABlockerInAReportThatIsDone_IsFound() =>
        AssertFound("with 1 blockers", result => result with { Issues = [.. result.Issues, Issue.Of(IssueCode.NoTableFound, SourceLocation.WholeReport)] });

    [Fact]
    public void Problems_DoneWithoutAValue_IsFound() =>
        AssertFound("Done without a value", result => result with { Observations = [], Counts = result.Counts with { Observations = 0 } });

    [Fact]
    public void Problems_ANilWithAValue_IsFound() => AssertFound("Nil with value 5", WithFirst(first => first with { Status = ObservationStatus.Nil }));

    [Fact]
    public void Problems_AValueOutOfRange_IsFound() => AssertFound("out of range", WithFirst(first => first with { Value = decimal.MaxValue }));

    [Fact]
    public void Problems_ARangeThatEndsBeforeItBegins_IsFound() => AssertFound("A range from 5 to 4", WithFirst(first => first with { ValueMax = 4 }));

    [Fact]
    public void Problems_AnotherUnitThanTheCatalogues_IsFound() => AssertFound("not in the catalogue", WithFirst(first => first with { Unit = "kg" }));

    [Fact]
    public void Problems_ALinkToNothing_IsFound() => AssertFound("Part of 9 of 1", WithFirst(first => first with { PartOf = 9 }));

    [Theory]
    [InlineData("C99", "5")]
    [InlineData("C2", "6")]
    public void Problems_ASourceThatIsNotThere_IsFound(string cell, string quote) =>
        AssertFound("Its source does not exist", WithFirst(first => first with { Source = new SourceLocation(null, cell, null, null, quote) }));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(21, 5)]
    [InlineData(9_999, 4)]
    public void Problems_AStretchOfTextThatIsNotThere_IsFound(int start, int length)
    {
        byte[] text = Encoding.UTF8.GetBytes("Năm 2011 đã tổ chức 05 lớp tập huấn về SXSH.");
        CheckResult result = new ReportChecker(Catalogue.BuiltIn).Check(new MemoryStream(text), "a.txt", "ben-tre", "2011", CancellationToken.None);
        Observation first = Assert.Single(result.Observations);

        CheckResult moved = result with { Observations = [first with { Source = first.Source with { Start = start, Length = length } }] };

        Assert.Empty(ProblemsOf(result, text, "a.txt"));
        Assert.Contains(ProblemsOf(moved, text, "a.txt"), found => found.Contains("Its source does not exist", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("“{0}” không phải là số. ")]
    public void Problems_AMessageThatIsNotItsWording_IsFound(string message) =>
        AssertFound("not the wording", result => result with { Issues = [result.Issues[0] with { Message = message }] });

    [Fact]
    public void Problems_AMessageTooLongToRead_IsFound() =>
        AssertFound("The message has", result => result with { Issues = [result.Issues[0] with { Message = result.Issues[0].Message.Insert(result.Issues[0].Message.IndexOf('“', StringComparison.Ordinal) + 1, new string('x', 9_000)) }] });

    private void AssertFound(string problem, Func<CheckResult, CheckResult> change) =>
        Assert.Contains(Problems(change), found => found.Contains(problem, StringComparison.Ordinal));

    private static Func<CheckResult, CheckResult> WithFirst(Func<Observation, Observation> change) =>
        result => result with { Observations = [change(result.Observations[0]), .. result.Observations.Skip(1)] };

    private IReadOnlyList<string> Problems(Func<CheckResult, CheckResult> change)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Report);
        CheckResult result = change(new ReportChecker(Catalogue.BuiltIn).Check(new MemoryStream(bytes), "a.csv", "ben-tre", "2011", CancellationToken.None));
        return ProblemsOf(result, bytes, "a.csv");
    }

    private IReadOnlyList<string> ProblemsOf(CheckResult result, byte[] bytes, string fileName)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(CheckAnswer.Of(result, Catalogue.BuiltIn), AnswerJson.Indented);
        return _rules.Problems(new CheckedMutant(result, new ReadOnlySequence<byte>(json)), new ReportReader().Read(new MemoryStream(bytes), fileName, CancellationToken.None).Document);
    }
}
