namespace Lingtan.Quantities;

/// <summary>Mistakes in numbers.</summary>
public static class NumbersFaults
{
    /// <summary>A text that is not a number, or an ambiguous one.</summary>
    public static readonly FaultCode NotANumber = new("number-unreadable", new("不是明确的数字", "Not an unambiguous number"));
}
