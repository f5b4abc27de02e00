using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Auditing;

/// <summary>Holds chains, daily heads and receipts against each other. Heads and receipts that were kept elsewhere tell even a chain that was rewritten as a whole.</summary>
public sealed class TrailVerifier
{
    private readonly List<VerifiedChain> _chains = [];
    private readonly List<(string Source, AuditHead Head)> _heads = [];
    private readonly List<(string Source, Receipt Receipt)> _receipts = [];
    private readonly List<VerifyFinding> _findings = [];

    /// <summary>Chains that were read.</summary>
    public IReadOnlyList<VerifiedChain> Chains => _chains;

    /// <summary>How many heads were read.</summary>
    public int Heads => _heads.Count;

    /// <summary>How many receipts were read.</summary>
    public int Receipts => _receipts.Count;

    /// <summary>Whether a sound receipt names a file.</summary>
    /// <param name="sha256">The file's hash.</param>
    /// <returns><see langword="true"/> if one does.</returns>
    public bool HasReceiptOf(string sha256) => _receipts.Exists(each => each.Receipt["sha256"] == sha256);

    /// <summary>Takes a file in, whichever it is.</summary>
    /// <param name="source">Its name.</param>
    /// <param name="text">Its text.</param>
    /// <returns><see langword="false"/> if it is none of ours.</returns>
    public bool TryAdd(string source, string text)
    {
        if (ReceiptJson.IsReceipt(text))
        {
            AddReceipt(source, text);
            return true;
        }

        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 0 && text.Contains(AuditJson.HeadKind[..^2], StringComparison.Ordinal))
        {
            foreach (string line in lines)
            {
                AddHead(source, line);
            }

            return true;
        }

        if (lines.Length > 0 && text.Contains("\"chain\"", StringComparison.Ordinal))
        {
            _chains.AddRange(ChainVerifier.Verify(source, text));
            return true;
        }

        return false;
    }

    /// <summary>Tells what does not hold.</summary>
    /// <returns>The findings; none if all holds.</returns>
    public IReadOnlyList<VerifyFinding> Verify() =>
    [
        .. _findings,
        .. _chains.Select(chain => chain.Finding).OfType<VerifyFinding>(),
        .. _chains.SelectMany(OfHeads),
        .. OfReceiptChains(),
        .. _chains.SelectMany(chain => _receipts.SelectMany(receipt => OfReceipt(chain, receipt.Source, receipt.Receipt))),
    ];

    private void AddReceipt(string source, string text)
    {
        if (!ReceiptJson.TryRead(text, out Receipt? receipt))
        {
            _findings.Add(new VerifyFinding(source, null, null, "biên nhận không đúng dạng mà hệ thống đã ghi", "the receipt is not in the form that the system writes"));
        }
        else if (!receipt.IsSealed)
        {
            _findings.Add(new VerifyFinding(source, null, null, "nội dung biên nhận không khớp với mã băm của nó", "the content of the receipt does not match its hash"));
        }
        else
        {
            _receipts.Add((source, receipt));
        }
    }

    private void AddHead(string source, string line)
    {
        if (AuditJson.TryRead(line, out AuditHead? head))
        {
            _heads.Add((source, head));
        }
        else
        {
            _findings.Add(new VerifyFinding(source, null, null, "mốc chốt theo ngày không đúng dạng mà hệ thống đã ghi", "the daily head is not in the form that the system writes"));
        }
    }

    private IEnumerable<VerifyFinding> OfHeads(VerifiedChain chain)
    {
        long sound = 0;
        foreach ((string source, AuditHead head) in _heads.Where(each => each.Head.Chain == chain.Chain).OrderBy(each => each.Head.Sequence))
        {
            string day = head.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            if (Anchored(chain, source, head.Sequence, head.Hash, sound, $"mốc chốt ngày {day}", $"the head of {day}") is { } finding)
            {
                yield return finding;
                yield break;
            }

            sound = head.Sequence;
        }
    }

    private static IEnumerable<VerifyFinding> OfReceipt(VerifiedChain chain, string source, Receipt receipt)
    {
        foreach (string step in (string[])["Received", "Finished"])
        {
            if (receipt.Anchor(step) is not { } anchor || anchor.Chain != chain.Chain)
            {
                continue;
            }

            if (Anchored(chain, source, anchor.Sequence, anchor.Hash, anchor.Sequence - 1, $"biên nhận {receipt["submission"]}", $"the receipt of {receipt["submission"]}") is { } finding)
            {
                yield return finding;
                yield break;
            }

            if (chain.At(anchor.Sequence) is { } entry && (entry.Event.Subject.Id != receipt["submission"]
                || entry.Event.Details["sha256"] != receipt["sha256"]
                || (step == "Finished" && entry.Event.Details["rowsHash"] != receipt["rowsHash"])))
            {
                yield return new VerifyFinding(source, chain.Chain, anchor.Sequence, "biên nhận ghi tệp hoặc số liệu khác với nhật ký", "the receipt names another file or other values than the trail");
                yield break;
            }
        }
    }

    // Nothing can be said of places outside what was exported, or behind a link that is known to be altered.
    private static VerifyFinding? Anchored(VerifiedChain chain, string source, long sequence, string hash, long sound, string what, string english)
    {
        if (chain.Entries.Count == 0 || sequence < chain.Entries[0].Sequence || (chain.Finding is not null && sequence > chain.Entries[^1].Sequence))
        {
            return null;
        }

        if (chain.At(sequence) is not { } entry)
        {
            long last = chain.Entries[^1].Sequence;
            return new VerifyFinding(source, chain.Chain, last + 1, string.Create(CultureInfo.InvariantCulture, $"{what} ghi bước {sequence}, nhưng chuỗi dừng ở bước {last}: phần cuối đã bị xóa"), string.Create(CultureInfo.InvariantCulture, $"{english} names link {sequence}, but the chain stops at {last}: its end was removed"));
        }

        return entry.Hash == hash ? null : new VerifyFinding(source, chain.Chain, sound + 1, string.Create(CultureInfo.InvariantCulture, $"{what} ghi mã băm khác ở bước {sequence}: chuỗi đã bị viết lại, từ một bước trong khoảng {sound + 1} đến {sequence}"), string.Create(CultureInfo.InvariantCulture, $"{english} names another hash at link {sequence}: the chain was rewritten, from a link between {sound + 1} and {sequence} on"));
    }

    private IEnumerable<VerifyFinding> OfReceiptChains()
    {
        Dictionary<string, (string Source, Receipt Receipt)> known = [];
        foreach ((string source, Receipt receipt) in _receipts)
        {
            string id = receipt["submission"] ?? string.Empty;
            if (!known.TryAdd(id, (source, receipt)) && known[id].Receipt.Hash != receipt.Hash)
            {
                yield return new VerifyFinding(source, null, null, $"có hai biên nhận khác nhau của lần nộp {id}", $"there are two different receipts of {id}");
            }
        }

        foreach ((string source, Receipt receipt) in _receipts.OrderBy(each => each.Receipt["submission"], StringComparer.Ordinal))
        {
            if (receipt["previousSubmission"] is { } before && known.TryGetValue(before, out (string Source, Receipt Receipt) previous) && previous.Receipt.Hash != receipt["previousHash"])
            {
                yield return new VerifyFinding(previous.Source, null, null, $"biên nhận {before} không phải biên nhận mà lần nộp sau ({receipt["submission"]}) đã ghi: nó đã bị thay", $"the receipt of {before} is not the one that {receipt["submission"]} names: it was replaced");
                yield break;
            }
        }
    }
}
