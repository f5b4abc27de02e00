namespace Sxsh.Pipeline.Model;

/// <summary>Identity of one processing of a submission: a hash of the versions of code, catalogue and rules, so that the same versions write the same rows.</summary>
/// <param name="Value">Lower-case hexadecimal digits.</param>
public readonly record struct RunId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
