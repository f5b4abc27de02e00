using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>The comments of a worksheet: those of the province stay, ours are added, or said to be settled.</summary>
internal static class CellNotes
{
    /// <summary>Who our comments are by.</summary>
    public const string Author = "Hệ thống báo cáo SXSH";

    private const string Settled = "Lần kiểm tra này không còn điểm cần sửa ở ô này.";
    private const int LongestNote = 2_000;
    private const int CharactersPerLine = 42;

    /// <summary>The cells that bear a comment of ours from an earlier marking.</summary>
    /// <param name="part">The sheet.</param>
    /// <returns>Row and column of each.</returns>
    public static IReadOnlyList<(int Row, int Column)> Marked(WorksheetPart part)
    {
        List<(int Row, int Column)> cells = [];
        if (part.WorksheetCommentsPart?.Comments is { CommentList: { } list, Authors: { } authors } && IndexOf(authors) is { } own)
        {
            foreach (Comment comment in list.Elements<Comment>().Where(comment => comment.AuthorId?.Value == own))
            {
                if (CellAddress.TryParse(comment.Reference?.Value, out int row, out int column))
                {
                    cells.Add((row, column));
                }
            }
        }

        return cells;
    }

    /// <summary>Writes the comments.</summary>
    /// <param name="part">The sheet.</param>
    /// <param name="marks">The marked cells.</param>
    /// <param name="drawingRelation">Relation id under which the sheet names the drawing of its comments.</param>
    public static void Write(WorksheetPart part, IReadOnlyList<SheetMark> marks, string drawingRelation)
    {
        WorksheetCommentsPart commentsPart = part.WorksheetCommentsPart ?? part.AddNewPart<WorksheetCommentsPart>();
        Comments comments = commentsPart.Comments ??= new Comments();
        comments.Authors ??= new Authors();
        comments.CommentList ??= new CommentList();
        uint author = IndexOf(comments.Authors) ?? (uint)comments.Authors.Elements<Author>().Count();
        if (IndexOf(comments.Authors) is null)
        {
            comments.Authors.Append(new Author(Author));
        }

        Dictionary<string, Comment> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (Comment comment in comments.CommentList.Elements<Comment>())
        {
            known.TryAdd(comment.Reference?.Value ?? string.Empty, comment);
        }

        List<SheetMark> added = [];
        foreach (SheetMark mark in marks)
        {
            string address = CellAddress.Format(mark.Row, mark.Column);
            string words = mark.Severity is null ? Settled : mark.Note;
            if (!known.TryGetValue(address, out Comment? comment))
            {
                comments.CommentList.Append(new Comment(TextOf(words)) { Reference = address, AuthorId = author });
                added.Add(mark);
            }
            else if (comment.AuthorId?.Value == author)
            {
                comment.CommentText = TextOf(words);
            }
            else
            {
                // The province's own comment stays, ours goes under it.
                (comment.CommentText ??= new CommentText()).Append(RunOf("\n" + words));
            }
        }

        comments.Save(commentsPart);
        if (added.Count > 0)
        {
            Draw(part, added, drawingRelation);
        }
    }

    private static uint? IndexOf(Authors authors)
    {
        int index = authors.Elements<Author>().Select(author => author.Text).ToList().IndexOf(Author);
        return index < 0 ? null : (uint)index;
    }

    private static CommentText TextOf(string words) => new(RunOf(words));

    private static Run RunOf(string words) => new(
        new RunProperties(new FontSize { Val = 10 }, new RunFont { Val = "Tahoma" }),
        new Text(SheetText.Clean(words.Length > LongestNote ? words[..LongestNote] + "…" : words)) { Space = SpaceProcessingModeValues.Preserve });

    // Excel shows a comment only with its box in a drawing of the old markup.
    private static void Draw(WorksheetPart part, List<SheetMark> added, string relation)
    {
        VmlDrawingPart drawing = part.TryGetPartById(relation, out OpenXmlPart? known) && known is VmlDrawingPart own ? own : part.AddNewPart<VmlDrawingPart>(relation);
        string markup = string.Empty;
        using (Stream existing = drawing.GetStream(FileMode.OpenOrCreate, FileAccess.Read))
        using (StreamReader reader = new(existing, Encoding.UTF8))
        {
            markup = reader.ReadToEnd();
        }

        const string End = "</xml>";
        int at = markup.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        StringBuilder text = new(at < 0 ? "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">" : markup[..at]);
        if (!markup.Contains("_x0000_t202", StringComparison.Ordinal))
        {
            text.Append("<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        }

        int number = 900_000;
        foreach (SheetMark mark in added)
        {
            Append(text, mark, number++);
        }

        using MemoryStream written = new(Encoding.UTF8.GetBytes(text.Append(End).ToString()));
        drawing.FeedData(written);
    }

    private static void Append(StringBuilder text, SheetMark mark, int number)
    {
        int lines = Math.Clamp(mark.Note.Split('\n').Sum(line => 1 + (line.Length / CharactersPerLine)), 3, 14);
        string anchor = string.Create(CultureInfo.InvariantCulture, $"{mark.Column}, 15, {Math.Max(mark.Row - 2, 0)}, 10, {mark.Column + 5}, 5, {Math.Max(mark.Row - 2, 0) + lines}, 4");
        text.Append(CultureInfo.InvariantCulture, $"<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;margin-top:2pt;width:240pt;height:{lines * 15}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{mark.Row - 1}</x:Row><x:Column>{mark.Column - 1}</x:Column></x:ClientData></v:shape>");
    }
}
