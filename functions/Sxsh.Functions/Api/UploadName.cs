using System.Globalization;
using System.Text;

namespace Sxsh.Functions.Api;

/// <summary>Checks the name of an uploaded file before it becomes part of a blob's name.</summary>
public static class UploadName
{
    /// <summary>Longest name, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    /// <summary>Checks a name.</summary>
    /// <param name="fileName">The name as sent; <see langword="null"/> if none was sent.</param>
    /// <returns>The same name.</returns>
    /// <exception cref="InvalidRequestException">It is blank, too long, a path, or holds what no file name should.</exception>
    public static string Checked(string? fileName)
    {
        if (string.IsNullOrWhiteSpace(fileName))
        {
            throw InvalidRequestException.OfParameter("fileName", "Thiếu tên tệp. Hãy ghi tên tệp kèm phần mở rộng, ví dụ bao-cao.xlsx.");
        }

        if (fileName.Length > MaxLength)
        {
            throw InvalidRequestException.OfParameter("fileName", $"Tên tệp dài quá {MaxLength.ToString(CultureInfo.InvariantCulture)} ký tự. Hãy đặt tên ngắn hơn rồi tải lên lại.");
        }

        // A router leaves an encoded slash as it is; storage would split the path at it.
        bool isPath = fileName.AsSpan().ContainsAny('/', '\\') || fileName.Contains("%2f", StringComparison.OrdinalIgnoreCase);
        if (isPath || fileName.EndsWith('.') || fileName.EndsWith(' ') || fileName.StartsWith(' ') || fileName.EnumerateRunes().Any(IsUnfit))
        {
            throw InvalidRequestException.OfParameter("fileName", "Tên tệp có ký tự không dùng được (dấu gạch chéo, ký tự điều khiển hoặc ký tự ẩn), hoặc bắt đầu hay kết thúc bằng dấu cách, dấu chấm. Hãy đổi tên tệp rồi tải lên lại.");
        }

        return fileName;
    }

    // Replacement characters stand for broken Unicode; format characters can turn a name around.
    private static bool IsUnfit(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
