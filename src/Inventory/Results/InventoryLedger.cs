using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>What <see cref="InventoryBuild"/> computed: entries and everything they refer to.</summary>
public sealed class InventoryLedger
{
    /// <summary>Lines of the ledger.</summary>
    public required IReadOnlyList<LedgerLine> Lines { get; init; }

    /// <summary>Methods and factors as bound.</summary>
    public required IReadOnlyList<SourceBinding> Bindings { get; init; }

    /// <summary>Datasets used with their SHA-256.</summary>
    public required IReadOnlyList<(string Id, string Sha256)> Datasets { get; init; }

    /// <summary>Methods used with their SHA-256.</summary>
    public required IReadOnlyList<(string Id, string Sha256)> Methods { get; init; }

    /// <summary>Warnings, ordered by place and code.</summary>
    public IReadOnlyList<Warning> Warnings { get; internal set; } = [];

    /// <summary>Energy by carrier.</summary>
    public required IReadOnlyList<CarrierEnergy> Energy { get; init; }

    /// <summary>Allocated certificates.</summary>
    public required IReadOnlyList<InstrumentUse> InstrumentUses { get; init; }

    /// <summary>Internal deliveries cancelled.</summary>
    public required IReadOnlyList<Elimination> Eliminations { get; init; }

    /// <summary>The entries.</summary>
    public ReadOnlySpan<LedgerEntry> Entries => EntryArray;

    /// <summary>The evaluation groups.</summary>
    public ReadOnlySpan<EvaluationGroup> Groups => GroupArray;

    /// <summary>Activity records in canonical order.</summary>
    public ReadOnlySpan<int> RowOrder => RowOrderArray;

    /// <summary>Every factor row the inventory rests on, with its hash: what approval freezes.</summary>
    public required Factors.FactorLock Lock { get; init; }

    /// <summary>The sources as resolved; null where one could not be.</summary>
    internal IReadOnlyList<SourcePlan?> Plans { get; init; } = [];

    internal LedgerEntry[] EntryArray { get; init; } = [];

    internal EvaluationGroup[] GroupArray { get; init; } = [];

    internal int[] RowOrderArray { get; init; } = [];

    /// <summary>CO2e that shares of consolidation leave out, by line; lines without any are absent.</summary>
    internal IReadOnlyDictionary<int, decimal> Unshared { get; init; } = new Dictionary<int, decimal>();

    /// <summary>First group of each source, with one more element at the end.</summary>
    internal int[] FirstGroup { get; init; } = [];

    /// <summary>First entry of each source, with one more element at the end.</summary>
    internal int[] FirstEntry { get; init; } = [];

    /// <summary>First line of each source, with one more element at the end.</summary>
    internal int[] FirstLine { get; init; } = [];
}

/// <summary>Part of an instrument used for an evaluation group.</summary>
/// <param name="Instrument">Identifier of the instrument.</param>
/// <param name="Group">Index of the evaluation group.</param>
/// <param name="Mwh">Electricity covered.</param>
public sealed record InstrumentUse(string Instrument, int Group, decimal Mwh);
