using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>Rows of instruments, credits and consumption as tests need them.</summary>
internal static class Rows
{
    public static ContractualInstrument Gec(string id, decimal mwh, int row = 2) => new(
        id, "GEC", mwh, new(2025, 1, 1), new(2025, 12, 31), null, null, null, null, "wind", "CN", null, null, InstrumentStatus.Retired, new(2026, 1, 10), null, null, null,
        new Place("instruments.csv", row));

    public static Consumption Use(int group, decimal mwh, string facility = "plant", string source = "power", int month = 0, string market = "CN") => new(
        source, facility, market, month == 0 ? new(2025, 1, 1) : new(2025, month, 1), month == 0 ? new(2025, 12, 31) : new LocalDate(2025, month, 1).PlusMonths(1).PlusDays(-1), group, mwh);

    public static CarbonCredit Vcu(string id, decimal tonnes, string from, string? to = null, int row = 2) => new(
        id, "VCU", tonnes, "2020", "P1", from, to, CreditStatus.Retired, new(2026, 2, 1), new Place("credits.csv", row));

    public static (AllocationResult Result, FaultList Faults) Allocate(IEnumerable<ContractualInstrument> instruments, params Consumption[] uses)
    {
        var faults = new FaultList();
        return (Allocation.Allocate(instruments, uses, faults), faults);
    }
}
