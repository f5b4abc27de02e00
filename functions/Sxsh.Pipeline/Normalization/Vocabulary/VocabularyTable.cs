using System.Reflection;
using CsvHelper;

namespace Sxsh.Pipeline.Normalization.Vocabulary;

/// <summary>Reads the word lists that stand beside this file; they are data, so that a new word needs no code.</summary>
internal static class VocabularyTable
{
    /// <summary>Reads one list.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="file">File name, for example <c>units.csv</c>.</param>
    /// <param name="convert">Makes the row's value.</param>
    /// <returns>The rows in the order of the file.</returns>
    /// <exception cref="InvalidOperationException">The assembly was built without that file.</exception>
    public static List<T> Read<T>(string file, Func<CsvReader, T> convert)
    {
        Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(VocabularyTable).Namespace}.{file}")
            ?? throw new InvalidOperationException($"The assembly lacks {file}.");
        using CsvReader row = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        List<T> rows = [];
        while (row.Read())
        {
            rows.Add(convert(row));
        }

        return rows;
    }
}
