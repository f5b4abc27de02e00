using System.Globalization;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Tests.Auditing;

/// <summary>Chains to be tampered with.</summary>
internal static class Trails
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 26, 5, 0, 0, TimeSpan.Zero);

    public static readonly ReportKey Report = new(Dataset.Real, new Area(AreaScheme.Provinces63, "83"), ReportingPeriod.OfYear(2011), "bao-cao.xlsx");

    public static List<AuditEntry> Chain(int links) => Chain(AuditChain.Of(Report), links);

    public static List<AuditEntry> Chain(AuditChain chain, int links)
    {
        List<AuditEntry> entries = [];
        AuditEnd? end = null;
        for (int i = 1; i <= links; i++)
        {
            Actor actor = i % 2 == 0 ? Actor.System : new Actor(Role.Province, "https://issuer|ben-tre", "Sở Công Thương Bến Tre");
            AuditDetails details = AuditDetails.None.With("reason", i % 3 == 0 ? null : $"Thiếu “biểu {i.ToString(CultureInfo.InvariantCulture)}” <b>&'").With("dueOn", "2026-12-31");
            AuditEvent told = AuditEvent.Of((AuditAction)(i % 9), Noon.AddMinutes(i), actor, chain, AuditSubject.Of(new SubmissionId(Report, i)), details);
            entries.Add(AuditEntry.Next(end, told, Noon.AddMinutes(i + 1)));
            end = AuditEnd.Of(entries[^1], null);
        }

        return entries;
    }

    public static string Export(IReadOnlyList<AuditEntry> entries) =>
        string.Concat(entries.Select(entry => AuditJson.Write(entry) + "\n")) + AuditJson.Write(AuditEnd.Of(entries[^1], null)) + "\n";

    /// <summary>Follows the events from a place on with hashes of their own, as somebody would who rewrites a chain.</summary>
    public static List<AuditEntry> Rewritten(IReadOnlyList<AuditEntry> entries, int from, Func<AuditEvent, AuditEvent> change)
    {
        List<AuditEntry> rewritten = [.. entries.Take(from - 1)];
        foreach (AuditEntry entry in entries.Skip(from - 1))
        {
            AuditEnd? end = rewritten.Count == 0 ? null : AuditEnd.Of(rewritten[^1], null);
            rewritten.Add(AuditEntry.Next(end, entry.Sequence == from ? change(entry.Event) : entry.Event, entry.ChainedAt));
        }

        return rewritten;
    }

    public static VerifyFinding? Verify(string text) => ChainVerifier.Verify("chain.jsonl", text).Select(chain => chain.Finding).FirstOrDefault(finding => finding is not null);
}
