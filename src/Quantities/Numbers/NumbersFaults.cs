namespace Lingtan.Quantities;

/// <summary>Mistakes in numbers and quantities.</summary>
public static class NumbersFaults
{
    /// <summary>A text that is not a number, or an ambiguous one.</summary>
    public static readonly FaultCode NotANumber = new("number-unreadable", new("不是明确的数字", "Not an unambiguous number"));

    /// <summary>A text that is not a number followed by a unit.</summary>
    public static readonly FaultCode NotAQuantity = new("quantity-unreadable", new("不是带单位的数量", "Not a number followed by a unit"));
}
