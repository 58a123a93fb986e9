using Lingtan.Instruments;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Electricity of the period, and the part of it covered by certificates and contracts of zero emission.</summary>
/// <param name="Carriers">The energy carriers that are electricity.</param>
/// <param name="Consumed">Electricity consumed, MWh.</param>
/// <param name="Uses">The certificates and contracts of zero emission, as allocated.</param>
public sealed record GreenPower(IReadOnlyList<CarrierEnergy> Carriers, decimal Consumed, IReadOnlyList<InstrumentUse> Uses)
{
    /// <summary>Electricity covered, MWh.</summary>
    public decimal Covered => Uses.Sum(use => use.Mwh);

    /// <summary>That of an inventory; null where no electricity is recorded.</summary>
    /// <param name="inventory">The inventory.</param>
    public static GreenPower? Of(Inventory inventory)
    {
        var mwh = Unit.Parse("MWh");
        var electricity = inventory.Energy.Where(carrier => carrier.Carrier == "electricity" && Unit.Parse(carrier.Unit).IsConvertibleTo(mwh)).ToArray();
        var consumed = electricity.Sum(carrier => Unit.Parse(carrier.Unit).ConvertTo(carrier.Amount, mwh));
        if (consumed <= 0) return null;
        var zero = inventory.Book.Instruments.Where(InstrumentKinds.Shipped.IsZero).Select(instrument => instrument.Id).ToHashSet(StringComparer.Ordinal);
        return new GreenPower(electricity, consumed, [.. inventory.InstrumentUses.Where(use => zero.Contains(use.Instrument))]);
    }
}
