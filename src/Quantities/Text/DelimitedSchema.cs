namespace Lingtan.Quantities;

/// <summary>The columns a delimited file may have.</summary>
/// <param name="Required">Headers that have to be there.</param>
/// <param name="Optional">Headers that may be there.</param>
/// <param name="AllowUnknown">Whether other headers are passed over instead of being faults.</param>
public sealed record DelimitedSchema(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, bool AllowUnknown = false)
{
    /// <summary>Whether a header is one of the schema's.</summary>
    public bool Knows(string header) => Required.Contains(header, StringComparer.Ordinal) || Optional.Contains(header, StringComparer.Ordinal);
}
