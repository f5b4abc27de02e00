using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sxsh.Pipeline.Model;
using Sxsh.Pipeline.Reading.Flow;

namespace Sxsh.Pipeline.Reading.Html;

/// <summary>Reads web pages: what "Save as web page" writes, and pages of newspapers and authorities. Nothing that a page links to is fetched, no script runs.</summary>
internal static class HtmlReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops reading between rows.</param>
    public static ReadOutcome Read(MemoryStream content, CancellationToken cancellationToken)
    {
        if (TextDecoder.Decode(content.GetBuffer().AsSpan(0, (int)content.Length)) is not { Text: { } text } decoded)
        {
            return Rejected.Because(FileFormat.Html, IssueCode.EncodingNotUnicode);
        }

        if (HtmlSurvey.Excess(text) is { } excess)
        {
            return Rejected.AsTooLarge(FileFormat.Html, excess);
        }

        try
        {
            using IHtmlDocument page = new HtmlParser().ParseDocument(text);
            FlowBuilder flow = new();
            IElement body = page.Body ?? page.DocumentElement;
            new HtmlBody(flow, ArticleFinder.FindSurroundings(body, cancellationToken)).Read(body, cancellationToken);
            ReadOutcome outcome = flow.Build(FileFormat.Html);
            return outcome.Document is null ? outcome : outcome with { Issues = decoded.Notes() };
        }
        catch (Exception exception) when (exception is DomException || DamagedFile.Explains(exception))
        {
            return Rejected.AsUnreadable(FileFormat.Html);
        }
    }
}
