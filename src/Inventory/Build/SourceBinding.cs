using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Where the value of an input comes from.</summary>
public enum SlotOrigin
{
    /// <summary>Activity records of the group.</summary>
    Activity,

    /// <summary>A fixed input of the source.</summary>
    Fixed,

    /// <summary>A factor row.</summary>
    Factor,

    /// <summary>The default of the method.</summary>
    Default,

    /// <summary>Allocated certificates and contracts.</summary>
    Allocation,

    /// <summary>The length of the window in years.</summary>
    Window,
}

/// <summary>The value an input has in every group of a binding, before the group's own records are filled in.</summary>
/// <param name="Slot">The input of the compiled method.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Value">The value in the slot's unit; zero where each group brings its own.</param>
/// <param name="Given">The value as given, with its unit; null where each group brings its own.</param>
/// <param name="Factor">The factor selection; null for other origins.</param>
public sealed record SlotBinding(MethodSlot Slot, SlotOrigin Origin, decimal Value, Quantity? Given, FactorSelection? Factor);

/// <summary>A method with its factors and fixed values, as used by one or more sources.</summary>
public sealed class SourceBinding
{
    /// <summary>The method.</summary>
    public required MethodDefinition Method { get; init; }

    /// <summary>The compiled method.</summary>
    public required MethodProgram Program { get; init; }

    /// <summary>One per slot of the program.</summary>
    public required IReadOnlyList<SlotBinding> Slots { get; init; }

    /// <summary>GWP of each output; null where it has none or needs none.</summary>
    public required IReadOnlyList<decimal?> Gwp { get; init; }

    /// <summary>Remarks on the factors chosen, without the source they are for.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Template of slot values, copied for each group.</summary>
    internal decimal[] Template { get; init; } = [];

    /// <summary>Position of each slot by name.</summary>
    internal IReadOnlyDictionary<string, int> SlotIndex { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>All factor selections.</summary>
    public IEnumerable<FactorSelection> Selections => Slots.Select(slot => slot.Factor).OfType<FactorSelection>();
}
