using System.Globalization;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Storage.Tables;

namespace Sxsh.Pipeline.Storage.Account;

/// <summary>The columns of a decision, each with the decision's name in front; none where it was not made.</summary>
internal static class DecisionColumns
{
    private const string At = nameof(At);
    private const string Role = nameof(Role);
    private const string Id = "By";
    private const string Name = "ByName";
    private const string Reason = nameof(Reason);
    private const string Due = nameof(Due);
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Sets the columns.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="name">Name of the decision.</param>
    /// <param name="decision">The decision; <see langword="null"/> for none.</param>
    public static void Write(TableEntity entity, string name, Decision? decision)
    {
        entity[name + At] = decision?.At;
        entity[name + Role] = decision?.By.Role is { } role ? WireNames.Of(role) : null;
        entity.SetText(name + Id, decision?.By.Id);
        entity.SetText(name + Name, decision?.By.Name);
        entity.SetText(name + Reason, decision?.Reason);
        entity[name + Due] = decision?.Due?.ToString(DayFormat, CultureInfo.InvariantCulture);
    }

    /// <summary>Reads the columns.</summary>
    /// <param name="entity">The row.</param>
    /// <param name="name">Name of the decision.</param>
    /// <returns>The decision; <see langword="null"/> if it was not made.</returns>
    public static Decision? Read(TableEntity entity, string name) => entity.GetDateTimeOffset(name + At) is not { } at ? null : new Decision(
        new Actor(
            entity.GetString(name + Role) is { } role ? WireNames.Parse<Model.Role>(role) : null,
            entity.RequireText(name + Id),
            entity.RequireText(name + Name)),
        at,
        entity.GetString(name + Reason),
        entity.GetString(name + Due) is { } due ? DateOnly.ParseExact(due, DayFormat, CultureInfo.InvariantCulture) : null);
}
