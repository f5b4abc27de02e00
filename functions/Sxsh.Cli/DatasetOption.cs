using System.CommandLine;
using Sxsh.Pipeline.Model;

namespace Sxsh.Cli;

/// <summary>The option <c>--dataset</c>, the same for every command that has it.</summary>
internal static class DatasetOption
{
    /// <summary>Makes the option.</summary>
    /// <returns>An option whose value is a name that <see cref="WireNames"/> knows; real unless said.</returns>
    public static Option<string> Create()
    {
        var dataset = new Option<string>("--dataset")
        {
            Description = "real: số liệu thật; synthetic: số liệu giả lập để thử.",
            HelpName = "dataset",
            DefaultValueFactory = _ => WireNames.Of(Dataset.Real),
        };
        dataset.AcceptOnlyFromAmong([.. Enum.GetValues<Dataset>().Select(value => WireNames.Of(value))]);
        return dataset;
    }
}
