using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Queries;

namespace Sxsh.Functions.Api;

/// <summary>Reads values of the query. A blank value counts as none; one that cannot be understood is answered with a problem that names the parameter.</summary>
public static class Parameters
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads a province.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="text">Slug, name or code, or nothing.</param>
    /// <returns>The areas of that name, one for each scheme that knows it; <see langword="null"/> if none is named.</returns>
    /// <exception cref="InvalidRequestException">No such province.</exception>
    public static IReadOnlyList<Area>? Areas(Catalogue catalogue, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        IReadOnlyList<Province> provinces = catalogue.FindProvinces(text);
        return provinces.Count > 0
            ? [.. provinces.Select(province => province.Area)]
            : throw InvalidRequestException.OfParameter("province", IssueMessages.Vietnamese(IssueCode.UnknownProvince, text));
    }

    /// <summary>Reads a period.</summary>
    /// <param name="text">The period, a span with <c>/</c> or <c>_</c>, or nothing.</param>
    /// <returns>The period; <see langword="null"/> if none is named.</returns>
    /// <exception cref="InvalidRequestException">It is no period.</exception>
    public static ReportingPeriod? Period(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : ReportingPeriod.TryParse(text.Trim(), out ReportingPeriod period) ? period
        : throw InvalidRequestException.OfParameter("period", IssueMessages.Vietnamese(IssueCode.UnknownPeriod, text));

    /// <summary>Reads an indicator.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="text">Its id, or nothing.</param>
    /// <returns>The id; <see langword="null"/> if none is named.</returns>
    /// <exception cref="InvalidRequestException">The catalogue has no such indicator.</exception>
    public static IndicatorId? Indicator(Catalogue catalogue, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : catalogue.TryGetIndicator(new IndicatorId(text.Trim()), out Indicator? indicator) ? indicator.Id
        : throw InvalidRequestException.OfParameter("indicator", $"Không có chỉ tiêu nào mang mã “{text}”. Danh mục chỉ tiêu có tại /api/indicators.");

    /// <summary>Reads a reason in somebody's own words.</summary>
    /// <param name="text">The words, or nothing.</param>
    /// <returns>The words without blanks around them; <see langword="null"/> if there are none.</returns>
    /// <exception cref="InvalidRequestException">They are longer than <see cref="Decision.MaxReasonLength"/>.</exception>
    public static string? Reason(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > Decision.MaxReasonLength } => throw InvalidRequestException.OfParameter("reason", "Lý do dài quá 2000 ký tự. Hãy viết ngắn hơn."),
        { } reason => reason,
    };

    /// <summary>Reads a day.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="text">The day as <c>2026-12-15</c>, or nothing.</param>
    /// <returns>The day; <see langword="null"/> if none is named.</returns>
    /// <exception cref="InvalidRequestException">It is no day.</exception>
    public static DateOnly? Day(string name, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw InvalidRequestException.OfParameter(name, $"Không hiểu ngày “{text}”. Hãy ghi ngày theo dạng 2026-12-15.");

    /// <summary>Writes a day as <see cref="Day"/> reads it.</summary>
    /// <param name="day">The day, or nothing.</param>
    /// <returns>Its text; <see langword="null"/> for nothing.</returns>
    public static string? Text(DateOnly? day) => day?.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Reads yes or no.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="text">The value, or nothing.</param>
    /// <returns><see langword="true"/> for <c>true</c>; <see langword="false"/> for <c>false</c> or nothing.</returns>
    /// <exception cref="InvalidRequestException">It is neither.</exception>
    public static bool Flag(string name, string? text) =>
        !string.IsNullOrWhiteSpace(text)
        && (bool.TryParse(text, out bool value) ? value : throw InvalidRequestException.OfParameter(name, $"Tham số “{name}” không nhận giá trị “{text}”. Các giá trị đúng: true, false."));

    /// <summary>Reads one of a set of names.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="text">The value, or nothing.</param>
    /// <returns>The member; <see langword="null"/> if none is named.</returns>
    /// <exception cref="InvalidRequestException">There is no such member.</exception>
    public static T? OneOf<T>(string name, string? text)
        where T : struct, Enum =>
        string.IsNullOrWhiteSpace(text) ? null
        : WireNames.TryParse(text.Trim(), out T value) ? value
        : throw InvalidRequestException.OfParameter(name, $"Tham số “{name}” không nhận giá trị “{text}”. Các giá trị đúng: {string.Join(", ", Enum.GetValues<T>().Select(WireNames.Of))}.");

    /// <summary>Reads which page is asked for.</summary>
    /// <param name="limit">Rows a page, or nothing.</param>
    /// <param name="after">Token of the page before, or nothing.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidRequestException">The limit is no number from 1 to <see cref="PageRequest.MaxLimit"/>.</exception>
    public static PageRequest Page(string? limit, string? after)
    {
        int rows = PageRequest.DefaultLimit;
        if (!string.IsNullOrWhiteSpace(limit)
            && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out rows) || rows is < 1 or > PageRequest.MaxLimit))
        {
            throw InvalidRequestException.OfParameter("limit", $"Tham số “limit” phải là số nguyên từ 1 đến {PageRequest.MaxLimit.ToString(CultureInfo.InvariantCulture)}.");
        }

        return new PageRequest(rows, string.IsNullOrWhiteSpace(after) ? null : after);
    }
}
