using System.Globalization;
using Sxsh.Functions.Access;
using Sxsh.Functions.Access.Keys;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Api;

/// <summary>Reads what a new key is to be, and makes it.</summary>
public static class NewKey
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest life in days.</summary>
    public const int MaxDays = 365;

    /// <summary>Life in days unless another is asked for.</summary>
    public const int UsualDays = 90;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>Makes the key.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="text">The key as its holder will have it.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="catalogue">Knows the provinces.</param>
    /// <param name="endpoints">Names of all endpoints.</param>
    /// <returns>The key.</returns>
    /// <exception cref="InvalidRequestException">A value is missing or cannot be understood.</exception>
    public static AccessKey Of(KeyRequest request, KeyText text, Actor by, DateTimeOffset now, Catalogue catalogue, IReadOnlyCollection<string> endpoints)
    {
        Role role = RoleOf(request.Role);
        return new AccessKey
        {
            Id = text.Id,
            Name = NameOf(request.Name),
            Role = role,
            Areas = AreasOf(catalogue, role, request.Provinces ?? []),
            IsReadOnly = request.ReadOnly ?? true,
            Endpoints = EndpointsOf(request.Endpoints ?? [], endpoints),
            SecretHash = text.HashOfSecret(),
            CreatedBy = by,
            CreatedAt = now,
            ExpiresAt = EndOf(request.ExpiresOn, now),
        };
    }

    private static string NameOf(string? text)
    {
        string name = text?.Trim() ?? string.Empty;
        return name.Length is > 0 and <= MaxNameLength && !name.Any(char.IsControl)
            ? name
            : throw InvalidRequestException.OfParameter("name", $"Hãy đặt tên cho khóa, từ 1 đến {MaxNameLength.ToString(CultureInfo.InvariantCulture)} ký tự, ví dụ “Power BI của Vụ”.");
    }

    private static Role RoleOf(string? text) => Parameters.OneOf<Role>("role", text) switch
    {
        null => throw InvalidRequestException.OfParameter("role", "Thiếu vai trò của khóa. Các giá trị đúng: ministry, province, operator."),
        Role.Public => throw InvalidRequestException.OfParameter("role", "Số liệu công khai không cần khóa. Các giá trị đúng: ministry, province, operator."),
        { } role => role,
    };

    private static IReadOnlyList<Area> AreasOf(Catalogue catalogue, Role role, IReadOnlyList<string> provinces)
    {
        if ((role == Role.Province) != (provinces.Count > 0))
        {
            throw InvalidRequestException.OfParameter("provinces", role == Role.Province ? "Khóa của địa phương phải nêu tỉnh, ví dụ ben-tre." : "Chỉ khóa của địa phương mới nêu tỉnh.");
        }

        foreach (string province in provinces)
        {
            _ = Parameters.Areas(catalogue, province) ?? throw InvalidRequestException.OfParameter("provinces", IssueMessages.Vietnamese(IssueCode.UnknownProvince, province));
        }

        return provinces.Count == 0 ? [] : ProvinceAreas.Of(catalogue, provinces);
    }

    private static string[] EndpointsOf(IReadOnlyList<string> asked, IReadOnlyCollection<string> known) =>
        asked.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw InvalidRequestException.OfParameter("endpoints", $"Không có thao tác nào tên “{unknown}”. Tên thao tác là operationId tại /openapi/v1.json.")
            : [.. asked.Distinct(StringComparer.Ordinal)];

    private static DateTimeOffset EndOf(DateOnly? lastDay, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(now.ToOffset(Vietnam).DateTime);
        DateOnly day = lastDay ?? today.AddDays(UsualDays);
        return day >= today && day < today.AddDays(MaxDays)
            ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, Vietnam).ToUniversalTime()
            : throw InvalidRequestException.OfParameter("expiresOn", $"Ngày hết hạn phải từ hôm nay đến trước {MaxDays.ToString(CultureInfo.InvariantCulture)} ngày nữa, dạng 2027-06-30.");
    }
}
