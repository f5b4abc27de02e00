using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Follows exported chains link by link and tells, for each chain, the first one that does not hold.</summary>
public static class ChainVerifier
{
    /// <summary>Verifies an export.</summary>
    /// <param name="source">Name of the file, for findings.</param>
    /// <param name="text">Its text.</param>
    /// <returns>One answer a chain, in the order of the file.</returns>
    public static IReadOnlyList<VerifiedChain> Verify(string source, string text)
    {
        // A file that went through a tool of Windows has other line ends throughout; its lines are the same.
        string[] lines = (text.Contains('\r', StringComparison.Ordinal) && Count(text, '\r') == Count(text, '\n') ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text).Split('\n');
        List<VerifiedChain> chains = [];
        int at = 0;
        int count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        while (at < count)
        {
            (VerifiedChain chain, at) = Follow(source, lines, at, count);
            chains.Add(chain);
        }

        return chains;
    }

    private static int Count(string text, char letter) => text.AsSpan().Count(letter);

    private static (VerifiedChain Chain, int Next) Follow(string source, string[] lines, int first, int count)
    {
        List<AuditEntry> entries = [];
        AuditChain chain = ChainOf(lines, first, count);
        for (int at = first; at < count; at++)
        {
            // A link first: nearly every line is one.
            bool isLink = AuditJson.TryRead(lines[at], out AuditEntry? entry);
            if (!isLink && AuditJson.TryRead(lines[at], out AuditEnd? end))
            {
                return (new VerifiedChain(source, chain, entries, EndFinding(source, chain, entries, end)), at + 1);
            }

            string? difference = isLink && entry is not null ? Difference(entries, entry, chain) : "dòng này không đúng dạng mà hệ thống đã ghi|this line is not in the form that the system writes";
            if (difference is not null || entry is null)
            {
                return (new VerifiedChain(source, chain, entries, Finding(source, chain, entries, isLink ? entry : null, difference ?? string.Empty, at)), NextChain(lines, Math.Max(at, first + 1), count, chain));
            }

            entries.Add(entry);
        }

        VerifyFinding cut = new(source, chain, NextOf(entries), "thiếu dòng kết thúc chuỗi: phần cuối của tệp đã bị cắt", "the line that ends the chain is missing: the file was cut off");
        return (new VerifiedChain(source, chain, entries, cut), count);
    }

    // The first line may be the altered one, and the second one put in: what two of the first three say counts.
    private static AuditChain ChainOf(string[] lines, int first, int count)
    {
        List<AuditChain> named = [.. lines.AsSpan(first, Math.Min(3, count - first)).ToArray().Select(ChainOf).OfType<AuditChain>()];
        return named.GroupBy(chain => chain).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
    }

    private static AuditChain? ChainOf(string line) =>
        AuditJson.TryRead(line, out AuditEntry? entry) ? entry.Event.Chain
        : AuditJson.TryRead(line, out AuditEnd? end) ? end.Chain
        : null;

    private static int NextChain(string[] lines, int at, int count, AuditChain chain)
    {
        for (; at < count; at++)
        {
            if (AuditJson.TryRead(lines[at], out AuditEntry? entry))
            {
                if (entry.Event.Chain != chain && entry.Sequence == 1)
                {
                    return at;
                }
            }
            else if (AuditJson.TryRead(lines[at], out AuditEnd? _))
            {
                return at + 1;
            }
        }

        return count;
    }

    private static long NextOf(List<AuditEntry> entries) => entries.Count == 0 ? 1 : entries[^1].Sequence + 1;

    private static string? Difference(List<AuditEntry> entries, AuditEntry entry, AuditChain chain)
    {
        string previous = entries.Count == 0 ? AuditEntry.Beginning : entries[^1].Hash;
        long expected = NextOf(entries);
        bool isSealed = entry.Hash == AuditEntry.HashOf(entry.Sequence, entry.ChainedAt, entry.Event, entry.Previous);
        return !isSealed ? "nội dung không khớp với mã băm của chính bước này|the content does not match this link's own hash"
            : entry.Event.Chain != chain ? "bước này thuộc chuỗi khác|this link belongs to another chain"
            : entry.Sequence != expected ? string.Create(CultureInfo.InvariantCulture, $"ở chỗ của bước này là bước {entry.Sequence}: có bước bị xóa, chèn hoặc đổi chỗ|link {entry.Sequence} stands in its place: links were removed, inserted or moved")
            : entry.Previous != previous ? "bước sau không nối với bước này: bước này đã bị viết lại cùng mã băm của nó|the next link does not follow this one: it was rewritten together with its hash"
            : null;
    }

    private static VerifyFinding Finding(string source, AuditChain chain, List<AuditEntry> entries, AuditEntry? entry, string difference, int line)
    {
        string[] texts = difference.Split('|');

        // A link that is sound but does not follow the one before it tells that that one was rewritten.
        bool isBefore = entry is not null && entries.Count > 0 && entry.Sequence == entries[^1].Sequence + 1 && entry.Event.Chain == chain && entry.Hash == AuditEntry.HashOf(entry.Sequence, entry.ChainedAt, entry.Event, entry.Previous);
        long sequence = isBefore ? entries[^1].Sequence : NextOf(entries);
        string place = (line + 1).ToString(CultureInfo.InvariantCulture);
        return new VerifyFinding(source, chain.Name is null ? null : chain, sequence, $"dòng {place}: {texts[0]}", $"line {place}: {texts[^1]}");
    }

    private static VerifyFinding? EndFinding(string source, AuditChain chain, List<AuditEntry> entries, AuditEnd end)
    {
        AuditEntry? last = entries.Count == 0 ? null : entries[^1];
        if (last is not null && end.Chain == chain && end.Sequence == last.Sequence && end.Hash == last.Hash && end.ChainedAt == last.ChainedAt)
        {
            return null;
        }

        return end.Chain == chain && end.Sequence == last?.Sequence
            ? new VerifyFinding(source, chain, last.Sequence, "dòng kết thúc ghi mã băm hoặc thời điểm khác: bước cuối hoặc dòng kết thúc đã bị sửa", "the line that ends the chain names another hash or time: the last link or that line was altered")
            : new VerifyFinding(source, chain, NextOf(entries), string.Create(CultureInfo.InvariantCulture, $"dòng kết thúc ghi bước {end.Sequence} của chuỗi {end.Chain}, nhưng chuỗi dừng ở bước {last?.Sequence ?? 0}"), string.Create(CultureInfo.InvariantCulture, $"the line that ends the chain names link {end.Sequence} of {end.Chain}, but the chain stops at {last?.Sequence ?? 0}"));
    }
}
