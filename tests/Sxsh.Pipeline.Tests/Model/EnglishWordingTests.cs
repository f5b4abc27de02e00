using System.Globalization;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Model;

public sealed class EnglishWordingTests
{
    public static TheoryData<IssueCode> Codes => [.. Enum.GetValues<IssueCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_HasAnEnglishTextWithAllThatTheVietnameseNames(IssueCode code)
    {
        string[] arguments = [.. Enumerable.Range(0, 8).Select(number => $"<{number.ToString(CultureInfo.InvariantCulture)}>")];
        string vietnamese = IssueMessages.Vietnamese(code, arguments);

        string english = EnglishWording.Of(code, vietnamese);

        Assert.NotEqual(vietnamese, english);
        Assert.False(EnglishText.HasVietnamese(english), english);
        Assert.Equal(arguments.Where(argument => vietnamese.Contains(argument, StringComparison.Ordinal)), arguments.Where(argument => english.Contains(argument, StringComparison.Ordinal)));
        Assert.DoesNotContain("[", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cán bộ hiểu rõ” (A)”", "The indicator “Cán bộ hiểu rõ” (A)”” was not recognised")]
    [InlineData("{0} [1] {{", "The indicator “{0} [1] {{” was not recognised")]
    [InlineData("", "The indicator “” was not recognised")]
    public void Of_WordsOfTheReport_AreKeptAsTheyAre(string label, string start) =>
        Assert.StartsWith(start, EnglishWording.Of(IssueCode.UnknownIndicator, IssueMessages.Vietnamese(IssueCode.UnknownIndicator, label)), StringComparison.Ordinal);

    [Fact]
    public void Of_NamesAndNumbersOfTheSystem_AreEnglish()
    {
        Indicator courses = Catalogue.BuiltIn.Indicators.Single(indicator => indicator.Id.Value == "training_courses");

        string english = EnglishWording.Of(IssueCode.ValueOutOfBounds, IssueMessages.Vietnamese(IssueCode.ValueOutOfBounds, "12.500,5", courses.NameVi, "từ 0 đến 1.000 lớp"));

        Assert.Equal($"The value 12,500.5 of the indicator “{courses.NameEn}” is outside the usual range (from 0 to 1,000 lớp). Check the number and its unit.", english);
    }

    [Fact]
    public void Of_AlternativesAndPhrases_AreEnglishThroughout()
    {
        string names = string.Join(" hoặc ", Catalogue.BuiltIn.Indicators.Take(3).Select(indicator => $"“{indicator.NameVi}”"));

        string english = EnglishWording.Of(IssueCode.AmbiguousIndicator, IssueMessages.Vietnamese(IssueCode.AmbiguousIndicator, "x", names));

        Assert.Equal($"The indicator “x” may mean {string.Join(" or ", Catalogue.BuiltIn.Indicators.Take(3).Select(indicator => $"“{indicator.NameEn}”"))}. Write the full name of the indicator and its unit.", english);
    }

    [Fact]
    public void Of_ATextOfAnEarlierWording_IsThatText() =>
        Assert.Equal("Không rõ.", EnglishWording.Of(IssueCode.UnknownIndicator, "Không rõ."));
}
