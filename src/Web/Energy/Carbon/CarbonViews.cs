using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Emissions of a register over the whole time.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Name">What the meter is called.</param>
/// <param name="Part"><c>counted</c>, <c>within</c> another meter, <c>ownGeneration</c>, <c>export</c>, <c>storage</c> or <c>none</c>.</param>
/// <param name="Unit">Unit of the energy.</param>
/// <param name="Energy">The energy; null where nothing is known.</param>
/// <param name="Location">tCO2e, location-based; null where a part is unknown.</param>
/// <param name="Market">tCO2e, market-based, before certificates.</param>
public sealed record CarbonRegister(string Meter, string Register, LocalText Name, string Part, string Unit, decimal? Energy, decimal? Location, decimal? Market);

/// <summary>Emissions of an hour, day or month: of what counts together.</summary>
/// <param name="Start">First instant.</param>
/// <param name="End">First instant after it.</param>
/// <param name="Location">tCO2e, location-based.</param>
/// <param name="Market">tCO2e, market-based.</param>
/// <param name="Unknown">How many registers are not known in it.</param>
public sealed record CarbonBucket(string Start, string End, decimal Location, decimal Market, int Unknown);

/// <summary>A stretch of time in which the same factors hold.</summary>
/// <param name="Source">The emission source.</param>
/// <param name="Name">What the source is called; null where the inventory cannot be read.</param>
/// <param name="Edition">The factors.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Unit">Unit of the energy.</param>
/// <param name="Energy">The energy.</param>
/// <param name="RatePerUnit">tCO2e for each unit, location-based.</param>
/// <param name="MarketPerUnit">tCO2e for each unit, market-based, before certificates.</param>
/// <param name="Location">tCO2e, location-based.</param>
/// <param name="Market">tCO2e, market-based.</param>
/// <param name="Change">What the change from the stretch before means; null for the first.</param>
public sealed record CarbonEdition(string Source, LocalText? Name, string Edition, string From, string To, string Unit, decimal Energy, decimal RatePerUnit, decimal MarketPerUnit, decimal Location, decimal Market, LocalText? Change);

/// <summary>A stretch of time within the way to the inventory, in which the factor that was shown and the one that counts stay the same.</summary>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Unit">Unit of the energy.</param>
/// <param name="Energy">The energy.</param>
/// <param name="Edition">The factors that were shown.</param>
/// <param name="Rate">tCO2e for each unit as shown, location-based.</param>
/// <param name="FinalEdition">The factors of the inventory.</param>
/// <param name="FinalRate">tCO2e for each unit in the inventory, location-based.</param>
/// <param name="Effect">What the other factors change, in tCO2e: energy times the difference of the rates.</param>
public sealed record TrueUpStretchView(string From, string To, string Unit, decimal Energy, string Edition, decimal Rate, string FinalEdition, decimal FinalRate, decimal Effect);

/// <summary>From what was shown to what the inventory says.</summary>
/// <param name="Source">The emission source.</param>
/// <param name="Name">What the source is called.</param>
/// <param name="Provisional">Sum of what was shown, in tCO2e, location-based.</param>
/// <param name="Inventory">The figure of the inventory.</param>
/// <param name="Difference">Inventory less provisional.</param>
/// <param name="ByFactor">What final factors change.</param>
/// <param name="ByAmount">What the amount of the inventory differs.</param>
/// <param name="Rest">What neither explains.</param>
/// <param name="Stretches">The factors that were shown beside those of the inventory; their effects add up to what final factors change.</param>
public sealed record TrueUpView(string Source, LocalText Name, decimal Provisional, decimal Inventory, decimal Difference, decimal ByFactor, decimal ByAmount, decimal Rest, IReadOnlyList<TrueUpStretchView> Stretches);

/// <summary>Emissions now: provisional until the inventory of the year is approved.</summary>
/// <param name="Inventory">The inventory whose rules are used.</param>
/// <param name="Provisional">Why they are provisional.</param>
/// <param name="Size"><c>hour</c>, <c>day</c> or <c>month</c>.</param>
/// <param name="Location">tCO2e of all that counts, location-based.</param>
/// <param name="Market">tCO2e, market-based.</param>
/// <param name="Unknown">How many amounts are not known.</param>
/// <param name="Buckets">By hour, day or month.</param>
/// <param name="Registers">By register.</param>
/// <param name="Editions">By source and factor edition: where a factor changes within the time, both stand side by side.</param>
/// <param name="TrueUps">The way to the inventory; empty where it does not cover the time.</param>
/// <param name="WithoutRate">Why sources have no rate.</param>
public sealed record CarbonNowView(
    string Inventory, LocalText Provisional, string Size, decimal Location, decimal Market, int Unknown, IReadOnlyList<CarbonBucket> Buckets, IReadOnlyList<CarbonRegister> Registers, IReadOnlyList<CarbonEdition> Editions,
    IReadOnlyList<TrueUpView> TrueUps, IReadOnlyList<FaultView> WithoutRate);

/// <summary>Energy of a carrier in standard coal.</summary>
/// <param name="Group">The facility, device or the whole site.</param>
/// <param name="Name">What the group is called.</param>
/// <param name="Medium">The medium.</param>
/// <param name="Carrier">The carrier.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Amount">The amount; null where a meter is not known.</param>
/// <param name="Tce">tce by heat (当量).</param>
/// <param name="TceEquivalent">tce by what it took to make it (等价).</param>
/// <param name="Unknown">Meters of which nothing is known.</param>
public sealed record CarrierView(string Group, LocalText Name, string Medium, string Carrier, string Unit, decimal? Amount, decimal? Tce, decimal? TceEquivalent, IReadOnlyList<string> Unknown);

/// <summary>Energy of a product.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Product">The product.</param>
/// <param name="Quantity">How much was made.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Tce">tce by heat.</param>
/// <param name="TceEquivalent">tce by what it took to make it.</param>
/// <param name="PerUnit">tce for each unit, by heat.</param>
public sealed record ProductView(string Facility, string Product, decimal Quantity, string Unit, decimal? Tce, decimal? TceEquivalent, decimal? PerUnit);

/// <summary>Energy in standard coal.</summary>
/// <param name="Rows">By group and carrier.</param>
/// <param name="Tce">Sum by heat; null where a part is unknown.</param>
/// <param name="TceEquivalent">Sum by what it took to make it; likewise.</param>
/// <param name="Products">Energy of products made in exactly this time.</param>
public sealed record StandardCoalView(IReadOnlyList<CarrierView> Rows, decimal? Tce, decimal? TceEquivalent, IReadOnlyList<ProductView> Products);
