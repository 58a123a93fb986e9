using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>How strongly a standard asks for an item.</summary>
public enum Duty
{
    /// <summary>Must be there.</summary>
    Required,

    /// <summary>Must be there if its condition holds.</summary>
    Conditional,

    /// <summary>Should be there.</summary>
    Recommended,

    /// <summary>May be there.</summary>
    Optional,
}

/// <summary>How it is known that a standard asks for an item.</summary>
public enum ItemBasis
{
    /// <summary>Read in a document of the trade that cites the standard.</summary>
    Document,

    /// <summary>Read on a public page about the standard.</summary>
    Public,

    /// <summary>Known but not checked: to be compared with the standard before a report claims conformity.</summary>
    Memory,
}

/// <summary>Something a standard asks a report to contain.</summary>
/// <param name="Code">Its code, such as <c>ISO1.a</c>.</param>
/// <param name="Standard">The standard with its edition.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Duty">How strongly it is asked for.</param>
/// <param name="Title">What it is.</param>
/// <param name="Enter">Where it is entered, in words a carbon manager can follow.</param>
/// <param name="Basis">How it is known that the standard asks for it.</param>
public sealed record RequiredItem(string Code, string Standard, string Clause, Duty Duty, LocalText Title, LocalText Enter, ItemBasis Basis = ItemBasis.Memory);

/// <summary>Whether a report has an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Present">Whether it is there. A conditional item whose condition does not hold counts as there.</param>
/// <param name="Anchor">Heading under which it stands; null where it is missing.</param>
public sealed record ItemState(RequiredItem Item, bool Present, string? Anchor);

/// <summary>A required item that is missing.</summary>
/// <param name="Item">The item.</param>
public sealed record Gap(RequiredItem Item);
