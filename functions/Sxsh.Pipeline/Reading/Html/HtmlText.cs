using System.Text;

namespace Sxsh.Pipeline.Reading.Html;

/// <summary>Joins the text of a line as a browser shows it: white space of the source is one space; a no-break space stays.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _line = new();
    private bool _isSpaced;

    public void Append(string data)
    {
        foreach (char character in data)
        {
            if (character is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _isSpaced = true;
                continue;
            }

            if (_isSpaced && _line.Length > 0)
            {
                _line.Append(' ');
            }

            _isSpaced = false;
            _line.Append(character);
        }
    }

    /// <summary>Ends the line.</summary>
    /// <returns>What it shows.</returns>
    public string Take()
    {
        string line = _line.ToString();
        _line.Clear();
        _isSpaced = false;
        return line;
    }
}
