namespace Sxsh.Pipeline.Reading;

/// <summary>Cuts a number format of a spreadsheet ([ECMA-376] 18.8.31) into its sections and these into tokens.</summary>
internal static class FormatCode
{
    /// <summary>One token of a section: a sign that stands for digits or date parts, or text shown as it is.</summary>
    /// <param name="Sign">The sign, or <c>'\0'</c> where <paramref name="Literal"/> is shown.</param>
    /// <param name="Literal">Text shown as it is; empty for signs.</param>
    public readonly record struct Token(char Sign, string Literal);

    /// <summary>One section, for positive numbers, negative ones, zero or text.</summary>
    /// <param name="Tokens">Tokens in order.</param>
    /// <param name="Condition">Comparison in brackets, for example <c>&gt;=1000</c>; <see langword="null"/> if there is none.</param>
    public sealed record Section(IReadOnlyList<Token> Tokens, string? Condition);

    public static IReadOnlyList<Section> Parse(string code)
    {
        List<Section> sections = [];
        List<Token> tokens = [];
        string? condition = null;
        for (int at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case ';':
                    sections.Add(new Section(tokens, condition));
                    (tokens, condition) = ([], null);
                    break;
                case '"':
                    int quote = End(code, at, '"');
                    tokens.Add(new Token('\0', code[(at + 1)..quote]));
                    at = quote;
                    break;
                case '[':
                    int bracket = End(code, at, ']');
                    condition = Bracketed(code[(at + 1)..bracket], tokens) ?? condition;
                    at = bracket;
                    break;
                case '\\' when at + 1 < code.Length:
                    tokens.Add(new Token('\0', code[++at].ToString()));
                    break;
                case '_' when at + 1 < code.Length:
                    at++;
                    tokens.Add(new Token('\0', " "));
                    break;
                case '*' when at + 1 < code.Length:
                    at++;
                    break;
                default:
                    tokens.Add(new Token(code[at], string.Empty));
                    break;
            }
        }

        sections.Add(new Section(tokens, condition));
        return sections;
    }

    private static int End(string code, int start, char closing)
    {
        int end = code.IndexOf(closing, start + 1);
        return end < 0 ? code.Length : end;
    }

    /// <summary>Colors are dropped, <c>[$₫-42A]</c> shows its currency, a comparison is handed back.</summary>
    private static string? Bracketed(string inner, List<Token> tokens)
    {
        if (inner.StartsWith('$'))
        {
            int dash = inner.IndexOf('-', StringComparison.Ordinal);
            tokens.Add(new Token('\0', dash < 0 ? inner[1..] : inner[1..dash]));
        }

        return inner.Length > 1 && inner[0] is '<' or '>' or '=' ? inner : null;
    }
}
