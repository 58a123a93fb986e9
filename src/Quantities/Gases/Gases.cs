namespace Lingtan.Quantities;

/// <summary>The gases of data/gwp and every spelling they are found under: CF4 is PFC-14, R134a and hfc134a are HFC-134a.</summary>
public static class Gases
{
    private static readonly Lazy<GasRegister> Register = new(GasRegister.Load);

    /// <summary>Every gas and blend, ordered by identifier.</summary>
    public static IReadOnlyList<GasEntry> All => Register.Value.Entries;

    /// <summary>Finds a gas by identifier, formula, refrigerant number or name, whatever the case, spaces and hyphens.</summary>
    public static bool TryFind(string text, out Gas gas) => Register.Value.TryFind(text, out gas);

    /// <summary>What is known about a gas.</summary>
    /// <exception cref="KeyNotFoundException">The gas did not come from <see cref="TryFind"/>.</exception>
    public static GasEntry Entry(Gas gas) => Register.Value.Entry(gas);

    /// <summary>The components of a blend; none for a single gas.</summary>
    public static IReadOnlyList<BlendComponent> Composition(Gas gas) => Register.Value.Composition(gas);

    internal static IReadOnlyList<BlendTable.Blend> Blends => Register.Value.Blends;
}
