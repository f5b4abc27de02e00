using Sxsh.Pipeline.Model;

namespace Sxsh.Pipeline.Marking;

/// <summary>What is to be done with one cell of a sheet.</summary>
/// <param name="Row">Row, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Severity">The gravest finding about it; <see langword="null"/> where an earlier mark is to go.</param>
/// <param name="Note">What its comment says; empty where none is wanted.</param>
internal sealed record SheetMark(int Row, int Column, Severity? Severity, string Note);
