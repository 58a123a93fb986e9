namespace Lingtan.Quantities;

/// <summary>The columns a delimited file may have.</summary>
/// <param name="Required">Headers that have to be there.</param>
/// <param name="Optional">Headers that may be there.</param>
/// <param name="AllowUnknown">Whether other headers are passed over instead of being faults.</param>
/// <param name="Meaning">The header that another wording stands for, such as a Chinese title; null where it stands for none.</param>
public sealed record DelimitedSchema(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, bool AllowUnknown = false, Func<string, string?>? Meaning = null)
{
    /// <summary>The header meant by one as written: itself where the schema has it or nothing else is meant.</summary>
    public string Meant(string written) => Knows(written) ? written : Meaning?.Invoke(written) ?? written;

    /// <summary>Whether a header is one of the schema's.</summary>
    public bool Knows(string header) => Required.Contains(header, StringComparer.Ordinal) || Optional.Contains(header, StringComparer.Ordinal);
}
