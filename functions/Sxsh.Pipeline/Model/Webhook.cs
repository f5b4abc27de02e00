namespace Sxsh.Pipeline.Model;

/// <summary>Where notices are sent. Grain: one per area, and one for the whole country.</summary>
/// <param name="Scope">The area whose notices are sent; the whole country for all of them.</param>
/// <param name="Url">Address that takes them.</param>
/// <param name="Secret">What they are signed with; shown once, when it is made.</param>
/// <param name="MadeAt">When it was set, UTC; earlier notices are not sent.</param>
/// <param name="MadeBy">Who set it, to be shown.</param>
public sealed record Webhook(Area Scope, Uri Url, string Secret, DateTimeOffset MadeAt, string MadeBy);
