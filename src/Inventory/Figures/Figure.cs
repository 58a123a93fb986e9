using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>What a figure follows from.</summary>
public enum FigureKind
{
    /// <summary>It is the sum of its parts.</summary>
    Sum,

    /// <summary>It is computed from its parts in another way: a share, a difference, a ratio, a mass, a score.</summary>
    Derived,

    /// <summary>It is computed from activity records: one gas of one source in one month.</summary>
    Records,
}

/// <summary>
/// A number of an inventory under an identifier that stays the same from run to run. Its value is known at once; lineage hash and
/// explanation are computed when asked for.
/// </summary>
public sealed class Figure
{
    private readonly FigureDefinition _definition;
    private readonly Lazy<IReadOnlyList<string>> _parts;
    private readonly Lazy<string> _sha256;
    private readonly Lazy<IReadOnlyList<LocalText>> _explanation;

    internal Figure(FigureBook book, FigureDefinition definition)
    {
        _definition = definition;
        _parts = new Lazy<IReadOnlyList<string>>(() => [.. definition.Parts().Where(book.Has)]);
        _sha256 = new Lazy<string>(() => book.Hash(this));
        _explanation = new Lazy<IReadOnlyList<LocalText>>(() => FigureExplanation.Lines(book, this));
        Value = definition.Value?.Invoke() ?? Parts.Sum(part => book.Find(part)!.Value);
    }

    /// <summary>Identifier: <c>totals/scope1</c>, <c>byGas/CH4</c>, <c>sources/petrol/2025-03/CO2</c>.</summary>
    public string Id => _definition.Id;

    /// <summary>The number, all digits.</summary>
    public decimal Value { get; }

    /// <summary>Its unit: <c>tCO2e</c>, <c>t</c> (of the gas), <c>tce</c>, <c>%</c>; <c>1</c> for shares (fractions), marks and levels.</summary>
    public string Unit => _definition.Unit;

    /// <summary>What it is, in words.</summary>
    public LocalText Title => _definition.Title();

    /// <summary>How it follows from its parts.</summary>
    public FigureKind Kind => _definition.Kind;

    /// <summary>Identifiers of the figures it follows from; empty for a figure computed from activity records.</summary>
    public IReadOnlyList<string> Parts => _parts.Value;

    /// <summary>SHA-256 of its lineage: of the canonical JSON of its derivation, or of its parts with their hashes.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>How it comes about, line by line: its parts, or its formula with numbers, factor sources, records and evidence.</summary>
    public IReadOnlyList<LocalText> Explanation => _explanation.Value;

    /// <summary>The definition it was made from.</summary>
    internal FigureDefinition Definition => _definition;
}

/// <summary>What makes a figure: where its value comes from and what belongs to its lineage.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="Unit">Its unit.</param>
public sealed record FigureDefinition(string Id, Func<LocalText> Title, string Unit = FigureDefinition.Co2e)
{
    /// <summary>Unit of most figures.</summary>
    public const string Co2e = "tCO2e";

    /// <summary>Unit of the mass of a gas.</summary>
    public const string Tonnes = "t";

    /// <summary>Unit of shares, marks and levels.</summary>
    public const string One = "1";

    /// <summary>How it follows from its parts.</summary>
    public FigureKind Kind { get; init; }

    /// <summary>Identifiers of the figures it follows from; those that an inventory does not have are left out.</summary>
    public Func<IEnumerable<string>> Parts { get; init; } = static () => [];

    /// <summary>Its value; null: the sum of its parts.</summary>
    public Func<decimal>? Value { get; init; }

    /// <summary>Writes what its lineage holds besides the parts, as properties; null where there is nothing else.</summary>
    public Action<CanonicalJson>? Data { get; init; }

    /// <summary>Lines that explain it before its parts; null where the parts say it all.</summary>
    public Func<IEnumerable<LocalText>>? Lines { get; init; }

    /// <summary>The sum of other figures.</summary>
    public static FigureDefinition Sum(string id, Func<LocalText> title, IEnumerable<string> parts, Func<decimal>? value = null, string unit = Co2e) =>
        new(id, title, unit) { Parts = () => parts, Value = value };

    /// <summary>A figure computed from others.</summary>
    public static FigureDefinition Derived(string id, Func<LocalText> title, string unit, Func<decimal> value, params IEnumerable<string> parts) =>
        new(id, title, unit) { Kind = FigureKind.Derived, Parts = () => parts, Value = value };
}

/// <summary>The part of a figure identifier that says what a line is beside the headline: a basis, an account, or outside the scopes.</summary>
internal static class FigureQualifier
{
    /// <summary>Gases that no inventory counts within its scopes.</summary>
    public const string Outside = "outside";

    /// <summary>Figures of the market-based scope 2.</summary>
    public const string Market = "market";

    /// <summary>Figures of the location-based scope 2.</summary>
    public const string Location = "location";

    /// <summary>The qualifier of a line; null for a line of the headline total.</summary>
    public static string? Of(LedgerLine line, Scope2Basis basis) =>
        LedgerSums.InHeadline(line, basis) ? null
        : !line.InScopes ? Outside
        : line.Account != Lingtan.Methods.Account.Total ? line.Account.ToString().ToLowerInvariant()
        : line.Basis == Lingtan.Methods.Basis.Market ? Market : Location;
}
