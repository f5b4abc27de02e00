using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Auditing;

/// <summary>What was kept elsewhere tells also a chain that holds in itself.</summary>
public sealed class TrailVerifierTests
{
    private static readonly List<AuditEntry> Entries = Trails.Chain(9);

    [Fact]
    public void Verify_HeadsOfTheChain_Hold() => Assert.Empty(Findings(Trails.Export(Entries), Head(3), Head(9)));

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(3, 1, 3)]
    [InlineData(4, 4, 6)]
    [InlineData(6, 4, 6)]
    public void Verify_ChainRewritten_IsToldByTheFirstHeadBehind(int from, int first, int last)
    {
        List<AuditEntry> forged = Trails.Rewritten(Entries, from, told => told with { Actor = Actor.System with { Name = "Ai đó" } });
        Assert.Null(Trails.Verify(Trails.Export(forged)));

        VerifyFinding finding = Assert.Single(Findings(Trails.Export(forged), Head(6), Head(3)));

        Assert.Equal(first, finding.Sequence);
        Assert.Contains($"between {first} and {last}", finding.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ChainTruncatedWithItsEnd_IsToldByAHeadAndByAReceipt()
    {
        string text = Trails.Export(Entries[..5]);
        Assert.Null(Trails.Verify(text));

        Assert.Equal(6, Assert.Single(Findings(text, Head(3), Head(8))).Sequence);
        Assert.Equal(6, Assert.Single(Findings(text, ReceiptJson.Write(ReceiptOf(1, null, 7)))).Sequence);
    }

    [Fact]
    public void Verify_AnyByteOfAHeadAltered_IsTold()
    {
        string head = Head(3);
        for (int at = 0; at < head.Length; at++)
        {
            char[] altered = head.ToCharArray();
            altered[at] = (char)(altered[at] ^ 1);
            var verifier = new TrailVerifier();

            Assert.True(!verifier.TryAdd("head", new string(altered)) || verifier.Verify().Count == 1, $"Byte {at}.");
        }
    }

    [Fact]
    public void Verify_AnyByteOfAReceiptAltered_IsTold()
    {
        string receipt = ReceiptJson.Write(ReceiptOf(1, null, 7));
        for (int at = 0; at < receipt.Length; at++)
        {
            if (char.IsWhiteSpace(receipt[at]))
            {
                continue;
            }

            char[] altered = receipt.ToCharArray();
            altered[at] = (char)(altered[at] ^ 1);
            var verifier = new TrailVerifier();

            Assert.True(!verifier.TryAdd("receipt", new string(altered)) || verifier.Verify().Count == 1, $"Byte {at}.");
        }
    }

    [Fact]
    public void Verify_ReceiptReplacedTogetherWithItsHash_IsToldByTheNextOne()
    {
        Receipt first = ReceiptOf(1, null, 2);
        Receipt second = ReceiptOf(2, first, 4);
        Receipt third = ReceiptOf(3, second, 6);
        Receipt forged = Receipt.Of(Receipt.Names.Select((name, i) => KeyValuePair.Create(name, name == "sha256" ? new string('f', 64) : second.Fields[i])).ToDictionary());
        var verifier = new TrailVerifier();
        foreach ((string name, Receipt receipt) in (ReadOnlySpan<(string, Receipt)>)[("1.json", first), ("2.json", forged), ("3.json", third)])
        {
            Assert.True(verifier.TryAdd(name, ReceiptJson.Write(receipt)));
        }

        Assert.Equal("2.json", Assert.Single(verifier.Verify()).Source);
        Assert.True(verifier.HasReceiptOf(new string('a', 64)));
    }

    [Fact]
    public void Verify_ReceiptThatNamesAnotherFileThanTheChain_IsTold()
    {
        AuditEvent told = AuditEvent.Of(AuditAction.UploadReceived, Trails.Noon, Actor.System, new SubmissionId(Trails.Report, 1), AuditDetails.None.With("sha256", new string('a', 64)));
        AuditEntry entry = AuditEntry.Next(null, told, Trails.Noon);
        Receipt honest = Receipt.Of(Known(1, null, entry, new string('a', 64)));
        Receipt forged = Receipt.Of(Known(1, null, entry, new string('b', 64)));

        Assert.Empty(Findings(Trails.Export([entry]), ReceiptJson.Write(honest)));
        Assert.Equal(1, Assert.Single(Findings(Trails.Export([entry]), ReceiptJson.Write(forged))).Sequence);
    }

    private static string Head(int sequence) =>
        AuditJson.Write(new AuditHead(AuditChain.Of(Trails.Report), new DateOnly(2026, 11, sequence), sequence, Entries[sequence - 1].Hash, Entries[sequence - 1].ChainedAt));

    private static Receipt ReceiptOf(int version, Receipt? before, int anchor) => Receipt.Of(Known(version, before, Entries[anchor - 1], new string('a', 64)));

    private static Dictionary<string, string?> Known(int version, Receipt? before, AuditEntry anchor, string sha256) => new()
    {
        ["submission"] = new SubmissionId(Trails.Report, version).ToString(),
        ["fileName"] = "Báo cáo <lần 2> & “phụ lục”.xlsx",
        ["sha256"] = sha256,
        ["previousSubmission"] = before?["submission"],
        ["previousHash"] = before?.Hash,
        ["auditChain"] = AuditChain.Of(Trails.Report).Name,
        ["auditReceivedSequence"] = anchor.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["auditReceivedHash"] = anchor.Hash,
    };

    private static IReadOnlyList<VerifyFinding> Findings(params string[] texts)
    {
        var verifier = new TrailVerifier();
        Assert.All(texts, text => Assert.True(verifier.TryAdd("x", text)));
        return verifier.Verify();
    }
}
