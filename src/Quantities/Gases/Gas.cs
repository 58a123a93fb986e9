namespace Lingtan.Quantities;

/// <summary>A greenhouse gas, a refrigerant blend, or CO2e where a source states nothing finer.</summary>
/// <param name="Id">The canonical identifier: CO2, CH4, N2O, HFC-134a, PFC-14, R-410A, CO2e.</param>
public readonly record struct Gas(string Id) : IComparable<Gas>
{
    /// <summary>Carbon dioxide.</summary>
    public static readonly Gas CO2 = new("CO2");

    /// <summary>Methane.</summary>
    public static readonly Gas CH4 = new("CH4");

    /// <summary>Nitrous oxide.</summary>
    public static readonly Gas N2O = new("N2O");

    /// <summary>Carbon dioxide equivalent of gases that the source does not state.</summary>
    public static readonly Gas CO2e = new("CO2e");

    /// <summary>Orders by identifier.</summary>
    public int CompareTo(Gas other) => string.CompareOrdinal(Id, other.Id);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    /// <summary>Whether the left identifier comes before the right one.</summary>
    public static bool operator <(Gas left, Gas right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left identifier comes after the right one.</summary>
    public static bool operator >(Gas left, Gas right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left identifier is the right one or comes before it.</summary>
    public static bool operator <=(Gas left, Gas right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left identifier is the right one or comes after it.</summary>
    public static bool operator >=(Gas left, Gas right) => left.CompareTo(right) >= 0;
}

/// <summary>The families in which inventories report gases (ISO 14064-1:2018 5.2.2).</summary>
public enum GasFamily
{
    /// <summary>Carbon dioxide.</summary>
    CO2,

    /// <summary>Methane.</summary>
    CH4,

    /// <summary>Nitrous oxide.</summary>
    N2O,

    /// <summary>Hydrofluorocarbons and blends of them.</summary>
    HFCs,

    /// <summary>Perfluorocarbons.</summary>
    PFCs,

    /// <summary>Sulphur hexafluoride.</summary>
    SF6,

    /// <summary>Nitrogen trifluoride.</summary>
    NF3,

    /// <summary>Everything else: HFOs, hydrocarbons, and the gases outside the scopes.</summary>
    Other,

    /// <summary>Carbon dioxide equivalent of gases that are not stated.</summary>
    CO2e,
}

/// <summary>What is known about a gas whatever the GWP set.</summary>
/// <param name="Gas">The gas.</param>
/// <param name="Name">Its chemical name.</param>
/// <param name="Formula">Its formula; the components of a blend.</param>
/// <param name="Family">The family it is reported in.</param>
/// <param name="InScopes">False for HCFCs, CFCs, halons and blends that hold any of them: they stand beside the scopes, a blend's other components do not.</param>
/// <param name="Cas">The CAS registry number; null for blends and CO2e.</param>
public sealed record GasEntry(Gas Gas, LocalText Name, string Formula, GasFamily Family, bool InScopes, string? Cas);
