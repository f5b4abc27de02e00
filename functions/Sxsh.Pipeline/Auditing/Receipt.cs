using System.Globalization;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Auditing;

/// <summary>What a province keeps of a submission: what was sent, when, what it came to, and where that stands in the audit trail, sealed by a hash that covers the receipt before it.</summary>
/// <param name="Fields">The fields of <see cref="Names"/>, in that order; <see langword="null"/> for what is not known.</param>
/// <param name="Hash">Hash over the fields, 64 lower-case hexadecimal digits.</param>
public sealed record Receipt(IReadOnlyList<string?> Fields, string Hash)
{
    /// <summary>What a receipt says that it is.</summary>
    public const string Kind = "sxsh-receipt-1";

    /// <summary>Names of the fields. New ones would make another kind.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "submission", "dataset", "area", "province", "period", "report", "version",
        "fileName", "bytes", "sha256", "sentById", "sentByName", "uploadedAt", "receivedAt", "finishedAt",
        "outcome", "format", "rows", "observations", "blockers", "errors", "warnings", "infos", "rowsHash",
        "run", "codeVersion", "catalogueVersion", "rulesVersion",
        "previousSubmission", "previousHash",
        "auditChain", "auditReceivedSequence", "auditReceivedHash", "auditFinishedSequence", "auditFinishedHash",
    ];

    /// <summary>The version.</summary>
    public SubmissionId? Submission => SubmissionId.TryParse(this["submission"], out SubmissionId? id) ? id : null;

    /// <summary>Whether the hash is that of the fields.</summary>
    public bool IsSealed => Hash == HashOf(Fields);

    /// <summary>A field.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>Its text; <see langword="null"/> if it is not known.</returns>
    public string? this[string name] => Fields[Index(name)];

    /// <summary>Makes a receipt.</summary>
    /// <param name="known">What is known, by name.</param>
    /// <returns>The receipt, sealed.</returns>
    public static Receipt Of(IReadOnlyDictionary<string, string?> known)
    {
        string?[] fields = [.. Names.Select(name => known.GetValueOrDefault(name))];
        return new Receipt(fields, HashOf(fields));
    }

    /// <summary>A place in the audit trail that the receipt names.</summary>
    /// <param name="step"><c>Received</c> or <c>Finished</c>.</param>
    /// <returns>The link's place and hash; <see langword="null"/> if it names none.</returns>
    public (AuditChain Chain, long Sequence, string Hash)? Anchor(string step) =>
        AuditChain.TryParse(this["auditChain"], out AuditChain chain)
        && long.TryParse(this[$"audit{step}Sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
        && this[$"audit{step}Hash"] is { } hash
            ? (chain, sequence, hash)
            : null;

    private static int Index(string name)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(name), name, "A receipt has no such field.");
    }

    private static string HashOf(IReadOnlyList<string?> fields)
    {
        using var hash = new CanonicalHash();
        hash.Add(Kind);
        foreach (string? field in fields)
        {
            hash.Add(field);
        }

        return hash.End();
    }
}
