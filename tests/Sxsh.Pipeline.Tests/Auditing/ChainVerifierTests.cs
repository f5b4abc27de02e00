using System.Text;
using Sxsh.Pipeline.Auditing;
using Sxsh.Pipeline.Model;
using Xunit;

namespace Sxsh.Pipeline.Tests.Auditing;

/// <summary>Whatever is done to an exported chain, the first link that was altered is named.</summary>
[Trait("Culture", "any")]
public sealed class ChainVerifierTests
{
    private const int Links = 5;

    private static readonly List<AuditEntry> Entries = Trails.Chain(Links);
    private static readonly string Export = Trails.Export(Entries);

    [Fact]
    public void Verify_NothingAltered_HoldsAlsoWithLineEndsOfWindowsAndSeveralChains()
    {
        Assert.Null(Trails.Verify(Export));
        Assert.Null(Trails.Verify(Export.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Null(Trails.Verify(Export.TrimEnd('\n')));

        IReadOnlyList<VerifiedChain> chains = ChainVerifier.Verify("x", Export + Trails.Export(Trails.Chain(AuditChain.System, 3)));

        Assert.Equal([(AuditChain.Of(Trails.Report), Links), (AuditChain.System, 3)], chains.Select(chain => (chain.Chain, chain.Entries.Count)));
        Assert.All(chains, chain => Assert.Null(chain.Finding));
    }

    [Fact]
    public void Verify_SingleByteAltered_NamesItsLink()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Export);
        int line = 1;
        for (int at = 0; at < bytes.Length - 1; at++)
        {
            foreach (byte other in (byte[])[(byte)(bytes[at] ^ 1), (byte)(bytes[at] ^ 0x20)])
            {
                byte[] altered = [.. bytes];
                altered[at] = other;
                VerifyFinding? finding = Trails.Verify(Encoding.UTF8.GetString(altered));

                Assert.True(finding is not null, $"Byte {at} of line {line} became {other}, and nobody noticed.");
                Assert.True(finding.Sequence == line || (line > Links && finding.Sequence >= Links), $"Byte {at} of line {line} became {other}: link {finding.Sequence} was named, {finding.English}.");
            }

            line += bytes[at] == '\n' ? 1 : 0;
        }
    }

    [Fact]
    public void Verify_FirstLinkNamesAnotherChain_NamesItAndEnds()
    {
        string first = AuditJson.Write(Trails.Chain(AuditChain.System, 1)[0]);
        string text = first + Export[Export.IndexOf('\n', StringComparison.Ordinal)..];

        VerifiedChain chain = Assert.Single(ChainVerifier.Verify("x", text));

        Assert.Equal(1, chain.Finding?.Sequence);
    }

    [Fact]
    public void Verify_LinkRemoved_NamesIt()
    {
        for (int removed = 1; removed <= Links; removed++)
        {
            List<AuditEntry> entries = [.. Entries.Where(entry => entry.Sequence != removed)];
            string text = string.Concat(entries.Select(entry => AuditJson.Write(entry) + "\n")) + AuditJson.Write(AuditEnd.Of(Entries[^1], null)) + "\n";

            Assert.Equal(removed, Trails.Verify(text)?.Sequence);
        }
    }

    [Fact]
    public void Verify_LinksChangedPlaces_NamesTheFirst()
    {
        for (int left = 1; left < Links; left++)
        {
            for (int right = left + 1; right <= Links; right++)
            {
                string[] lines = Export.Split('\n');
                (lines[left - 1], lines[right - 1]) = (lines[right - 1], lines[left - 1]);

                Assert.Equal(left, Trails.Verify(string.Join('\n', lines))?.Sequence);
            }
        }
    }

    [Fact]
    public void Verify_LinkTwiceOrOfAnotherChain_NamesTheOneBehind()
    {
        string other = AuditJson.Write(Trails.Chain(AuditChain.System, Links)[4]);
        for (int place = 1; place <= Links; place++)
        {
            List<string> lines = [.. Export.Split('\n')];
            lines.Insert(place, lines[place - 1]);
            Assert.Equal(place + 1, Trails.Verify(string.Join('\n', lines))?.Sequence);

            lines[place] = other;
            Assert.Equal(place + 1, Trails.Verify(string.Join('\n', lines))?.Sequence);
        }
    }

    [Fact]
    public void Verify_EndCutOff_IsTold()
    {
        for (int kept = 1; kept <= Links; kept++)
        {
            string text = string.Join('\n', Export.Split('\n').Take(kept)) + "\n";

            Assert.Equal(kept + 1, Trails.Verify(text)?.Sequence);
        }
    }

    [Fact]
    public void Verify_LinkRewrittenWithItsHash_NamesIt()
    {
        for (int place = 1; place < Links; place++)
        {
            AuditEntry entry = Entries[place - 1];
            AuditEvent changed = entry.Event with { Actor = Actor.System with { Name = "Ai đó" } };
            AuditEntry forged = entry with { Event = changed, Hash = AuditEntry.HashOf(entry.Sequence, entry.ChainedAt, changed, entry.Previous) };
            List<AuditEntry> entries = [.. Entries];
            entries[place - 1] = forged;

            Assert.Equal(place, Trails.Verify(Trails.Export(entries))?.Sequence);
        }
    }

    [Fact]
    public void Verify_AnyFieldAltered_NamesItsLink()
    {
        AuditEntry entry = Entries[3];
        AuditEvent told = entry.Event;
        AuditEntry[] altered =
        [
            entry with { ChainedAt = entry.ChainedAt.AddTicks(1) },
            entry with { Previous = Entries[0].Hash },
            entry with { Hash = Entries[0].Hash },
            entry with { Event = told with { Id = Entries[0].Event.Id } },
            entry with { Event = told with { Action = AuditAction.KeyMade } },
            entry with { Event = told with { At = told.At.AddTicks(-1) } },
            entry with { Event = told with { Actor = told.Actor with { Role = Role.Ministry } } },
            entry with { Event = told with { Actor = told.Actor with { Id = "x" } } },
            entry with { Event = told with { Actor = told.Actor with { Name = "x" } } },
            entry with { Event = told with { Subject = told.Subject with { Kind = AuditSubjectKind.Key } } },
            entry with { Event = told with { Subject = told.Subject with { Id = "x" } } },
            entry with { Event = told with { Details = AuditDetails.Kept(told.Details.All.Skip(1)) } },
            entry with { Event = told with { Details = AuditDetails.Kept(told.Details.All.Reverse()) } },
            entry with { Event = told with { Details = told.Details.With("more", "x") } },
        ];

        Assert.All(altered, each => Assert.Equal(4, Trails.Verify(Trails.Export([.. Entries.Take(3), each, .. Entries.Skip(4)]))?.Sequence));
    }

    [Fact]
    public void Verify_OneChainAltered_StillFollowsTheOthers()
    {
        string text = Export.Replace("2026-12-31", "2026-12-30", StringComparison.Ordinal) + Trails.Export(Trails.Chain(AuditChain.System, 3));

        IReadOnlyList<VerifiedChain> chains = ChainVerifier.Verify("x", text);

        Assert.Equal([1, null], chains.Select(chain => chain.Finding?.Sequence));
        Assert.Equal(3, chains[1].Entries.Count);
    }
}
