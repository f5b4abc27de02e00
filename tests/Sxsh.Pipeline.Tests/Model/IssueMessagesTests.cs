using System.Text.RegularExpressions;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class IssueMessagesTests
{
    private static readonly string[] Arguments = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy"];

    public static TheoryData<IssueCode> Codes() => [.. Enum.GetValues<IssueCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_HasAWordingThatEndsAsASentence(IssueCode code)
    {
        string message = IssueMessages.Vietnamese(code, Arguments);

        Assert.True(Enum.IsDefined(IssueMessages.SeverityOf(code)));
        Assert.True(message.Length > 20, message);
        Assert.True(char.IsUpper(message[0]) || message[0] == '“' || message.StartsWith("một", StringComparison.Ordinal), message);
        Assert.Matches(new Regex(@"[.”]$|(một|hai|ba|bốn|năm|sáu|bảy)$"), message);
        Assert.DoesNotMatch(new Regex(@"\{\d"), message);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryBlockerAndError_SaysWhatToDo(IssueCode code)
    {
        string message = IssueMessages.Vietnamese(code, Arguments);

        Assert.True(
            IssueMessages.SeverityOf(code) < Severity.Error || message.Contains("Hãy", StringComparison.Ordinal) || message.Contains("cần", StringComparison.Ordinal) || EndsWithAdviceOfTheCaller(message),
            message);
    }

    [Fact]
    public void EveryWording_IsItsOwn() =>
        Assert.Equal(Enum.GetValues<IssueCode>().Length, Enum.GetValues<IssueCode>().Select(code => IssueMessages.Vietnamese(code, Arguments)).Distinct().Count());

    [Fact]
    public void Vietnamese_WithTooFewArguments_Throws() =>
        Assert.Throws<FormatException>(() => IssueMessages.Vietnamese(IssueCode.NotANumber));

    [Fact]
    public void Vietnamese_WithBracesInTheArgument_KeepsThem() =>
        Assert.Contains("“{0}{1}”", IssueMessages.Vietnamese(IssueCode.NotANumber, "{0}{1}"), StringComparison.Ordinal);

    [Fact]
    public void Vietnamese_WithAVeryLongArgument_CutsItWithoutSplittingACharacter()
    {
        string message = IssueMessages.Vietnamese(IssueCode.NotANumber, "a" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 50_000)));

        Assert.StartsWith("“a\ud83d\ude00\ud83d\ude00", message, StringComparison.Ordinal);
        Assert.Contains("\ud83d\ude00…” không phải là số.", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, IssueMessages.MaxArgumentLength, IssueMessages.MaxArgumentLength + 200);
    }

    [Fact]
    public void Of_ACode_HasItsSeverityAndWording()
    {
        Issue issue = Issue.Of(IssueCode.NotANumber, SourceLocation.WholeReport, "n/a");

        Assert.Equal((Severity.Error, IssueMessages.Vietnamese(IssueCode.NotANumber, "n/a")), (issue.Severity, issue.Message));
    }

    [Fact]
    public void SeverityOf_NoSuchCode_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IssueMessages.SeverityOf((IssueCode)(-1)));

    private static bool EndsWithAdviceOfTheCaller(string message) => Array.Exists(Arguments, argument => message.EndsWith(argument, StringComparison.Ordinal));
}
