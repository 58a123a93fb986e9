using System.Globalization;

namespace Lingtan.Drivers;

/// <summary>One number that a meter keeps (DL/T 645-2007, annex A).</summary>
/// <param name="Code">Identifier on the line, such as 00010000.</param>
/// <param name="Id">Identifier of the point.</param>
/// <param name="Bytes">How many bytes of digits.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Signed">Whether the highest bit is a sign.</param>
/// <param name="Unit">Unit.</param>
public sealed record Dlt645Item(uint Code, string Id, int Bytes, int Decimals, bool Signed, string Unit)
{
    private static readonly string[] Phases = ["total", "a", "b", "c"];

    /// <summary>The items that are read by name.</summary>
    public static IReadOnlyList<Dlt645Item> All { get; } = [.. Energies(), .. Momentary()];

    /// <summary>An item by name; null where there is none.</summary>
    /// <param name="id">The name.</param>
    public static Dlt645Item? Find(string id) => All.FirstOrDefault(item => item.Id == id);

    /// <summary>Reads its value; null where the meter has none or sends no digits.</summary>
    /// <param name="data">The data of an answer after the identifier.</param>
    public decimal? Value(ReadOnlySpan<byte> data) =>
        data.Length != Bytes || PackedDigits.AreNone(data) ? null : PackedDigits.Number(data, Decimals, Signed);

    // Total and the four rates: sharp, peak, flat, valley.
    private static IEnumerable<Dlt645Item> Energies()
    {
        (uint, string, string, bool)[] kinds =
        [
            (0x0000_0000, "active-energy-combined", "kWh", true), (0x0001_0000, "active-energy-import", "kWh", false), (0x0002_0000, "active-energy-export", "kWh", false),
            (0x0003_0000, "reactive-energy-combined-1", "kvarh", true), (0x0004_0000, "reactive-energy-combined-2", "kvarh", true),
        ];
        string[] rates = ["", "-sharp", "-peak", "-flat", "-valley"];
        return from kind in kinds
               from rate in Enumerable.Range(0, rates.Length)
               select new Dlt645Item(kind.Item1 + ((uint)rate << 8), kind.Item2 + rates[rate], 4, 2, kind.Item4, kind.Item3);
    }

    private static IEnumerable<Dlt645Item> Momentary()
    {
        for (var phase = 1u; phase <= 3; phase++)
        {
            yield return new Dlt645Item(0x0201_0000 + (phase << 8), "voltage-" + Phases[phase], 2, 1, false, "V");
            yield return new Dlt645Item(0x0202_0000 + (phase << 8), "current-" + Phases[phase], 3, 3, true, "A");
        }

        for (var phase = 0u; phase <= 3; phase++)
        {
            yield return new Dlt645Item(0x0203_0000 + (phase << 8), "active-power-" + Phases[phase], 3, 4, true, "kW");
            yield return new Dlt645Item(0x0204_0000 + (phase << 8), "reactive-power-" + Phases[phase], 3, 4, true, "kvar");
            yield return new Dlt645Item(0x0205_0000 + (phase << 8), "apparent-power-" + Phases[phase], 3, 4, true, "kVA");
            yield return new Dlt645Item(0x0206_0000 + (phase << 8), "power-factor-" + Phases[phase], 2, 3, true, "1");
        }

        yield return new Dlt645Item(0x0280_0002, "frequency", 2, 2, false, "Hz");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code:X8} {Id}");
}
