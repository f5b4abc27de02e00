using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Validation;

/// <summary>Names a place of a report inside a sentence.</summary>
internal static class ReportedPlace
{
    /// <summary>For example <c>ô C7 (trang tính “Đào tạo”)</c> or <c>câu “05 lớp tập huấn”</c>.</summary>
    public static string Of(SourceLocation source) => (source.Sheet, source.Cell) switch
    {
        (null, { } cell) => $"ô {cell}",
        ({ } sheet, { } cell) => $"ô {cell} (trang tính “{sheet}”)",
        _ => $"câu “{source.Quote}”",
    };
}
