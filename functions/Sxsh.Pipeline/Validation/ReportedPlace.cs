using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>Names a place of a report inside a sentence.</summary>
internal static class ReportedPlace
{
    /// <summary>For example <c>C7 (trang tính “Đào tạo”)</c>; prose is quoted.</summary>
    public static string Of(SourceLocation source) => (source.Sheet, source.Cell) switch
    {
        (null, { } cell) => cell,
        ({ } sheet, { } cell) => $"{cell} (trang tính “{sheet}”)",
        _ => $"“{source.Quote}”",
    };
}
