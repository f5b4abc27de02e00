using System.ComponentModel;

namespace Sxsh.Functions.Api;

/// <summary>What a new key is to be.</summary>
/// <param name="Name">What it is for; 1 to 100 characters.</param>
/// <param name="Role">Capacity of its holder.</param>
/// <param name="Provinces">Slugs, names or codes; needed for a province's key, and for no other.</param>
/// <param name="ReadOnly">Whether it may only read; <see langword="true"/> if left out.</param>
/// <param name="Endpoints">Names of the endpoints it may call, as in the description of the interface; none for all that its role may.</param>
/// <param name="ExpiresOn">Last day (in +07:00) on which it works; 90 days from now if left out, a year at most.</param>
public sealed record KeyRequest(
    [property: Description("What it is for, for example Power BI của Vụ; 1 to 100 characters.")] string? Name,
    [property: Description("ministry, province or operator.")] string? Role,
    [property: Description("Slugs, names or codes; needed for role province, and for no other.")] IReadOnlyList<string>? Provinces,
    [property: Description("Whether it may only read; true if left out.")] bool? ReadOnly,
    [property: Description("Operation ids that it may call; none for all that its role may.")] IReadOnlyList<string>? Endpoints,
    [property: Description("Last day (+07:00) on which it works, yyyy-MM-dd; 90 days from now if left out, a year at most.")] DateOnly? ExpiresOn);
