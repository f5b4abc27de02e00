using System.Buffers;
using Sxsh.Pipeline.Model;

namespace Sxsh.Fuzz.Checking;

/// <summary>What came out of a check.</summary>
/// <param name="Result">The result.</param>
/// <param name="Json">What <c>sxsh check --json</c> would print, in UTF-8.</param>
internal sealed record CheckedMutant(CheckResult Result, ReadOnlySequence<byte> Json);
