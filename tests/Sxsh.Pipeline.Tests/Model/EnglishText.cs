using System.Text.RegularExpressions;

namespace Sxsh.Pipeline.Tests.Model;

/// <summary>Tells Vietnamese left in an English text; what the text quotes, names and units stay Vietnamese.</summary>
internal static class EnglishText
{
    private static readonly Regex Quoted = new("“[^”]*”", RegexOptions.CultureInvariant);

    private static readonly Regex VietnameseWords = new(
        @"(?<!\p{L})(?:là|của|không|hãy|và|hoặc|kỳ|ô|các|chỉ|tiêu|số|tệp|bảng|dòng|cột|giá|trị|đã|được|từ|đến|trước|sau|cùng|khác|lớn|nhỏ|quá|tỷ|lệ|câu|trang|tính|mục|kế|kết|quả)(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool HasVietnamese(string text) => VietnameseWords.IsMatch(Quoted.Replace(text, string.Empty));
}
