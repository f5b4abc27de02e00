using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Sxsh.Pipeline.Reading.Html;

/// <summary>Finds what a web page shows around its article: menus, tickers, lists of other news, footers. They tell of other things, often of other provinces.</summary>
/// <remarks>An element is told by its kind or its names. One that holds most of the page's sentences, or a table of figures, is never left out, whatever it is called.</remarks>
internal static class ArticleFinder
{
    // Below this share of the page's text, and with this share of it in links, an element is a list of links.
    private const double MostOfPage = 0.4;
    private const double MostlyLinks = 0.6;
    private const int FewestLinks = 3;
    private const int FewestColumns = 2;

    private static readonly FrozenSet<string> Kinds = FrozenSet.ToFrozenSet(["nav", "footer", "aside", "menu", "marquee"], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "banner", "complementary", "contentinfo", "search", "menu", "menubar"], StringComparer.OrdinalIgnoreCase);

    // Words of class names and ids, as pages of newspapers and authorities use them.
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "menu", "nav", "navbar", "navigation", "topmenu", "mainmenu", "submenu", "ticker", "marquee", "breadcrumb", "breadcrumbs", "sidebar", "footer", "related", "tinkhac", "lienquan", "tinlienquan", "newsother", "othernews",
            "banner", "comment", "comments", "share", "social", "toolbar", "copyright", "advert", "ads", "quangcao", "hotnews", "tinmoi", "tinnoibat", "tags", "pagination", "weblink", "lienket", "chuchay",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Containers = FrozenSet.ToFrozenSet(["div", "ul", "ol", "section", "td", "header", "table", "p", "dl"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds them.</summary>
    /// <param name="body">The body of the page.</param>
    /// <param name="cancellationToken">Stops between elements.</param>
    /// <returns>The elements to leave out.</returns>
    public static HashSet<IElement> FindSurroundings(IElement body, CancellationToken cancellationToken)
    {
        HashSet<IElement> found = [];
        Dictionary<INode, (int Text, int Linked, int Links)> sizes = Measure(body, cancellationToken);
        int whole = sizes.GetValueOrDefault(body).Text;
        HashSet<INode> withData = WithData(body, cancellationToken);
        foreach (IElement element in body.QuerySelectorAll("*"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (int text, int linked, int links) = sizes.GetValueOrDefault(element);
            bool isNamed = Kinds.Contains(element.LocalName) || Roles.Contains(element.GetAttribute("role") ?? string.Empty) || (Containers.Contains(element.LocalName) && IsNamed(element));
            bool isLinks = Containers.Contains(element.LocalName) && links >= FewestLinks && linked >= text * MostlyLinks;
            if ((isNamed || isLinks) && text < whole * MostOfPage && !withData.Contains(element))
            {
                found.Add(element);
            }
        }

        return found;
    }

    private static bool IsNamed(IElement element) =>
        $"{element.ClassName} {element.Id}".Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(Names.Contains);

    // Every table of figures and all that it lies in; each element is marked once.
    private static HashSet<INode> WithData(IElement body, CancellationToken cancellationToken)
    {
        HashSet<INode> found = [];
        foreach (IHtmlTableElement table in body.QuerySelectorAll("table").OfType<IHtmlTableElement>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            INode? node = IsData(table) ? table : null;
            while (node is not null && found.Add(node))
            {
                node = node.Parent;
            }
        }

        return found;
    }

    private static bool IsData(IHtmlTableElement table) =>
        table.Rows.Length > 1 && table.Rows.Count(row => row.Cells.Length >= FewestColumns && row.Cells.Any(cell => cell.QuerySelector("a") is null && cell.TextContent.Any(char.IsAsciiDigit))) > 1;

    /// <summary>How much text each element holds, how much of it is in links, and how many links; from the leaves up.</summary>
    private static Dictionary<INode, (int Text, int Linked, int Links)> Measure(IElement body, CancellationToken cancellationToken)
    {
        Dictionary<INode, (int Text, int Linked, int Links)> sizes = [];
        Stack<(INode Node, int NextChild)> open = new();
        open.Push((body, 0));
        while (open.TryPop(out (INode Node, int NextChild) at))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (at.NextChild >= at.Node.ChildNodes.Length || at.Node is IElement { LocalName: "script" or "style" })
            {
                Close(at.Node);
                continue;
            }

            open.Push((at.Node, at.NextChild + 1));
            open.Push((at.Node.ChildNodes[at.NextChild], 0));
        }

        return sizes;

        void Close(INode closed)
        {
            (int text, int linked, int links) = sizes.GetValueOrDefault(closed);
            text += closed is IText data ? data.Data.AsSpan().Trim().Length : 0;
            if (closed is IElement { LocalName: "a" })
            {
                (linked, links) = (text, links + 1);
            }

            sizes[closed] = (text, linked, links);
            if (closed != body && closed.Parent is { } parent)
            {
                (int parentText, int parentLinked, int parentLinks) = sizes.GetValueOrDefault(parent);
                sizes[parent] = (parentText + text, parentLinked + linked, parentLinks + links);
            }
        }
    }
}
