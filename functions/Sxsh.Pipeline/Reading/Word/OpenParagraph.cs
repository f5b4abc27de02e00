using Sxsh.Pipeline.Reading.Encodings;

namespace Sxsh.Pipeline.Reading.Word;

/// <summary>A paragraph that is being read, with what decides on the font of its next text.</summary>
internal sealed class OpenParagraph
{
    public RunText Text { get; } = new();

    public string? Style { get; set; }

    public string? RunStyle { get; set; }

    public string? RunFont { get; set; }

    /// <summary>Ends the properties of one run.</summary>
    public void StartRun() => (RunStyle, RunFont) = (null, null);
}
