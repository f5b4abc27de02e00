using Sxsh.Functions.Settings;
using Sxsh.Pipeline.Model;

namespace Sxsh.Functions.Access;

/// <summary>Turns claims into a caller. Roles that the settings do not name, and provinces that the catalogue does not know, give nothing.</summary>
/// <param name="catalogue">The catalogue.</param>
public sealed class ClaimReader(Catalogue catalogue)
{
    private const char AreaMark = ':';
    private const int MaxValues = 200;
    private const int MaxNameLength = 200;

    private static readonly Dictionary<string, string> OwnNames = new[] { Role.Ministry, Role.Province, Role.Operator }.ToDictionary(WireNames.Of, WireNames.Of, StringComparer.Ordinal);

    /// <summary>Reads claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="options">Which claims hold what.</param>
    /// <param name="id">Stable id of the caller.</param>
    /// <param name="scheme">By what the caller is known.</param>
    /// <returns>The caller; without roles if none is understood.</returns>
    public Caller Read(IClaims claims, IssuerOptions options, string id, string scheme)
    {
        IDictionary<string, string> names = options.Roles.Count > 0 ? options.Roles : OwnNames;
        SortedSet<Role> roles = [];
        List<string> provinces = [.. Separated(claims.ValuesOf(options.AreaClaim))];
        foreach (string value in claims.ValuesOf(options.RoleClaim).Take(MaxValues))
        {
            Add(value);
        }

        Role[] ordered = [.. roles.OrderByDescending(AccessReach.Rank)];
        IReadOnlyList<Area> areas = roles.Contains(Role.Province) ? ProvinceAreas.Of(catalogue, provinces) : [];
        return new Caller(new Actor(ordered is [var foremost, ..] ? foremost : Role.Public, id, NameOf(claims, options)), areas) { Roles = ordered, Scheme = scheme };

        void Add(string value)
        {
            if (names.TryGetValue(value, out string? whole) && WireNames.TryParse(whole, out Role role))
            {
                roles.Add(role);
            }
            else if (value.Split(AreaMark, 2) is [string before, string province] && names.TryGetValue(before, out string? name) && name == WireNames.Of(Role.Province))
            {
                roles.Add(Role.Province);
                provinces.Add(province);
            }
        }
    }

    private static IEnumerable<string> Separated(IReadOnlyList<string> values) =>
        values.SelectMany(value => value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Take(MaxValues);

    private static string NameOf(IClaims claims, IssuerOptions options)
    {
        string name = claims.ValuesOf(options.NameClaim).Concat(claims.ValuesOf("preferred_username")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "Không rõ tên";
        string plain = new([.. name.Where(character => !char.IsControl(character))]);
        return plain.Length <= MaxNameLength ? plain : plain[..MaxNameLength];
    }
}
