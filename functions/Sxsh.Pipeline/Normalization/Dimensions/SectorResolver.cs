using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Normalization.Dimensions;

/// <summary>Finds the VSIC code of a sector's everyday name.</summary>
internal sealed class SectorResolver
{
    // Far above any list of sectors; a longer text is prose.
    private const int LongestText = 1_000;

    private static readonly string[] Leads = ["nganh nghe", "nganh", "linh vuc", "nhom nganh", "che bien", "san xuat", "cong nghiep"];
    private static readonly string[] Wholes = ["chung", "tat ca", "toan bo", "moi", "tong so", "tong", "khong phan biet"];
    private static readonly string[] Separators = [",", ";", " va ", " - ", "/"];

    private readonly FrozenDictionary<string, string> _codes;

    /// <summary>Indexes the names of a catalogue.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public SectorResolver(Catalogue catalogue) => _codes = catalogue.Sectors
        .SelectMany(sector => sector.Aliases.Append(sector.NameVi).Append(sector.Id).Select(VietnameseText.Fold).Append(sector.Code).Append(sector.Code[..2]).Select(name => (Name: name, Code: name.All(char.IsAsciiDigit) ? name : sector.Code)))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>Reads a sector's name.</summary>
    /// <param name="text">One name, or several.</param>
    /// <param name="code">The code; <see langword="null"/> where several sectors are named or none is known.</param>
    /// <returns>Whether every name is known.</returns>
    public bool TryRead(string text, out string? code)
    {
        if (text.Length > LongestText)
        {
            code = null;
            return false;
        }

        string folded = VietnameseText.Fold(text).Trim('.', ' ');
        if (TryFind(folded, out code))
        {
            return true;
        }

        List<string> codes = [];
        foreach (string name in folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryFind(name, out string? found))
            {
                return false;
            }

            codes.Add(found);
        }

        code = codes.Distinct(StringComparer.Ordinal).Count() == 1 ? codes[0] : null;
        return codes.Count > 0;
    }

    /// <summary>Tells whether a text names no sector but all of them: "Tất cả các ngành", "Toàn ngành công nghiệp".</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool IsWhole(string text)
    {
        if (text.Length > LongestText)
        {
            return false;
        }

        string[] words = VietnameseText.Fold(text).Split([' ', '.', ':', ','], StringSplitOptions.RemoveEmptyEntries);
        string left = string.Join(' ', words.Where(word => word is not ("nganh" or "nghe" or "linh" or "vuc" or "nghiep" or "cong" or "toan" or "cac")));
        return left.Length == 0 || Wholes.Contains(left);
    }

    /// <summary>Tells whether a text names what is left beside sectors that are named: "Ngành khác".</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public static bool IsRest(string text) => text.Length <= LongestText && Bare(text) is "khac" or "con lai" or "cac nganh khac" or "cac nganh con lai" or "nhung nganh khac";

    /// <summary>Reads a note that is wholly "ngành …".</summary>
    /// <param name="note">The note, or <see langword="null"/>.</param>
    /// <returns>The code, where the note names one known sector; else <see langword="null"/>.</returns>
    public string? ReadNote(string? note) =>
        note is not null && IsSectorPhrase(note) && TryRead(note, out string? code) ? code : null;

    /// <summary>Reads a label that ends with "ngành …".</summary>
    /// <param name="label">The label.</param>
    /// <param name="rest">The label without those words.</param>
    /// <returns>The code, where it names one known sector; else <see langword="null"/>.</returns>
    public string? ReadEnd(string label, out string rest)
    {
        rest = label;
        int at = label.LastIndexOf(" ngành ", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || !TryRead(label[at..], out string? code) || code is null)
        {
            return null;
        }

        rest = label[..at];
        return code;
    }

    private static bool IsSectorPhrase(string text)
    {
        string folded = VietnameseText.Fold(text);
        return folded.StartsWith("nganh ", StringComparison.Ordinal) || folded.StartsWith("linh vuc ", StringComparison.Ordinal);
    }

    /// <summary>A sector's name without the words that any sector may have before it.</summary>
    /// <param name="text">"Ngành chế biến gỗ".</param>
    /// <returns>"go".</returns>
    public static string Bare(string text)
    {
        string rest = VietnameseText.Fold(text).Trim('.', ' ');
        while (WithoutLead(rest) is { } shorter)
        {
            rest = shorter;
        }

        return rest;
    }

    private bool TryFind(string name, [NotNullWhen(true)] out string? code)
    {
        string? rest = name;
        while (!_codes.TryGetValue(rest, out code))
        {
            rest = WithoutLead(rest);
            if (rest is null)
            {
                return false;
            }
        }

        return true;
    }

    private static string? WithoutLead(string name) =>
        Array.Find(Leads, lead => name.StartsWith(lead + ' ', StringComparison.Ordinal)) is { } lead ? name[lead.Length..].TrimStart(' ', ':') : null;
}
