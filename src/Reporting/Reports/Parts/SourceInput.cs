using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What an input of a source's method was over the whole period.</summary>
/// <param name="Slot">The input.</param>
/// <param name="Origin">Where its value comes from.</param>
/// <param name="Amount">A sum for what is consumed, the mean weighted by it for what was measured, else the value as it is; in the unit of the slot.</param>
/// <param name="IsMean">Whether it is a mean of several values.</param>
/// <param name="Given">The value as the company or the library states it; null for records.</param>
/// <param name="Factor">The factor row; null where it is none.</param>
/// <param name="Records">Number of activity records.</param>
internal sealed record SourceInput(MethodSlot Slot, SlotOrigin Origin, decimal Amount, bool IsMean, Quantity? Given, FactorSelection? Factor, int Records)
{
    /// <summary>Its name in words with its symbol.</summary>
    public LocalText Title => Slot.Input?.Title is { } title ? new LocalText($"{title.Zh}（{Slot.Name}）", $"{title.En} ({Slot.Name})") : LocalText.Same(Slot.Name);

    /// <summary>The kind of factor it may be looked up by, such as <c>net-calorific-value</c>; null for others.</summary>
    public string? FactorKind => Slot.FactorKind ?? Slot.Input?.FactorKind;

    /// <summary>The unit in which it is shown: as given, or that of the slot.</summary>
    public Unit Unit => Given?.Unit ?? Slot.Unit;

    /// <summary>The value shown: as given, or in the unit of the slot.</summary>
    public decimal Value => Given?.Amount ?? Amount;
}

/// <summary>What a source was computed from over the whole period, without its single records.</summary>
/// <param name="Source">The source.</param>
/// <param name="Inputs">Its inputs in the order of the method, one per value.</param>
/// <param name="Main">The activity by which it is measured: fuel, electricity, gas used; null where it has none.</param>
/// <param name="Energy">Energy consumed by carrier and unit; negative for what is delivered to others.</param>
/// <param name="Collections">How its records came about.</param>
/// <param name="Records">Number of activity records.</param>
/// <param name="Evidence">Number of records that name evidence.</param>
/// <param name="Documents">Numbers of bills and invoices, the first few of them.</param>
/// <param name="Densities">Densities by which volumes became masses.</param>
internal sealed record SourceActivity(
    SourceResult Source, IReadOnlyList<SourceInput> Inputs, SourceInput? Main, IReadOnlyList<(string Carrier, string Unit, decimal Amount)> Energy,
    IReadOnlyList<CollectionType> Collections, int Records, int Evidence, IReadOnlyList<string> Documents,
    IReadOnlyList<FactorSelection> Densities)
{
    /// <summary>The inputs of a kind of factor, such as <c>carbon-content</c>.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<SourceInput> OfKind(string kind) => Inputs.Where(input => input.FactorKind == kind);

    /// <summary>What the source was computed from, of every source of a report.</summary>
    /// <param name="page">The report.</param>
    public static IReadOnlyList<SourceActivity> All(ReportBuilder page) =>
        page.Once<IReadOnlyList<SourceActivity>>(() => [.. page.Inventory.Sources.Select(source => new SourceActivityReading(page.Inventory, source).Read())]);

    /// <summary>How the data came about, in words.</summary>
    public LocalText CollectedHow => Collections.Count == 0 ? BoundaryWords.Of(CollectionType.Unstated) : PartWriting.Listed([.. Collections.Select(BoundaryWords.Of)]);
}
