using System.Globalization;
using System.Text;
using Sxsh.Scoring;

Console.OutputEncoding = Encoding.UTF8;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length is 0 or > 2 || (args.Length == 2 && args[1] != "--all"))
{
    Console.Error.WriteLine("Usage: Sxsh.Scoring FOLDER [--all]\nFOLDER holds texts (*.txt) and, under facts/, one JSON file of labels of the same name for each. --all lists what is right too.");
    return 2;
}

IReadOnlyList<LabelledText> texts;
try
{
    texts = LabelledText.ReadAll(args[0]);
}
catch (InvalidDataException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

List<TextScore> scores = [.. texts.Select(text => TextScore.Of(text, FoundValues.Of(text, new HashSet<string>())))];
ScoreReport.Write(scores, withRight: args.Length == 2);

// What a text brought in for itself alone must not flatter its score.
List<TextScore> left = [.. scores.Select(score =>
{
    HashSet<string> own = [.. score.Pairs.Select(pair => pair.Found.Pattern).OfType<string>()];
    own.ExceptWith(scores.Where(other => other != score).SelectMany(other => other.Pairs).Select(pair => pair.Found.Pattern).OfType<string>());
    return TextScore.Of(score.Text, FoundValues.Of(score.Text, own));
})];
ScoreReport.WriteTotals("leave one out (each text without the patterns that only it needs)", left);
ScoreReport.WriteTotals("counted only (without what needs review)", [.. texts.Select(text => TextScore.Of(text, [.. FoundValues.Of(text, new HashSet<string>()).Where(observation => !observation.NeedsReview)]))]);
return 0;
