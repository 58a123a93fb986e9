using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// A greenhouse-gas inventory: the ledger of results with what it was computed from, and every view of it. Created by
/// <see cref="InventoryBuild"/> only; the same input gives the same inventory on every machine and in every order of records.
/// </summary>
public sealed class Inventory
{
    private readonly ActivityRecord[] _activity;
    private readonly Lazy<LedgerSums> _sums;
    private readonly Lazy<FigureBook> _figures;
    private readonly Lazy<Replayer> _replayer;
    private readonly Lazy<ILookup<int, InstrumentUse>> _uses;
    private readonly Lazy<Totals> _totals;
    private readonly Lazy<IReadOnlyList<SourceResult>> _sources;

    internal Inventory(InventoryBook book, GwpSet gwp, FactorLibrary shipped, FactorLibrary factors, MethodLibrary methods, InventoryLedger ledger)
    {
        Shipped = shipped;
        MethodLibrary = methods;
        Book = book;
        _activity = book.Activity as ActivityRecord[] ?? [.. book.Activity];
        Gwp = gwp;
        Factors = factors;
        Ledger = ledger;
        _replayer = new Lazy<Replayer>(() => new Replayer(this));
        _figures = new Lazy<FigureBook>(() => new FigureBook(this));
        _uses = new Lazy<ILookup<int, InstrumentUse>>(() => ledger.InstrumentUses.ToLookup(use => use.Group));
        _sums = new Lazy<LedgerSums>(() => LedgerSums.Of(this));
        _totals = new Lazy<Totals>(() => InventoryViews.Totals(this));
        _sources = new Lazy<IReadOnlyList<SourceResult>>(() => SourceResult.All(this));
    }

    /// <summary>Name and version of the engine.</summary>
    public static string Engine => "lingtan " + (typeof(Inventory).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>The book it was built from.</summary>
    public InventoryBook Book { get; }

    /// <summary>The book's activity records in the order of the book; <see cref="RowOrder"/> points into them.</summary>
    public ReadOnlySpan<ActivityRecord> Activity => _activity;

    /// <summary>The GWP set used.</summary>
    public GwpSet Gwp { get; }

    /// <summary>The factor library used, the company's own rows included.</summary>
    public FactorLibrary Factors { get; }

    /// <summary>The factor library without the company's own rows.</summary>
    public FactorLibrary Shipped { get; }

    /// <summary>The method library used, the company's own methods included.</summary>
    public MethodLibrary MethodLibrary { get; }

    /// <summary>Entries, lines, groups and bindings.</summary>
    public InventoryLedger Ledger { get; }

    /// <summary>Gas-by-gas lines to which entries refer.</summary>
    public IReadOnlyList<LedgerLine> Lines => Ledger.Lines;

    /// <summary>The ledger, ordered by source, group, output and month.</summary>
    public ReadOnlySpan<LedgerEntry> Entries => Ledger.Entries;

    /// <summary>Evaluation groups, ordered by source and record key.</summary>
    public ReadOnlySpan<EvaluationGroup> Groups => Ledger.Groups;

    /// <summary>Indexes into <see cref="InventoryBook.Activity"/>, in canonical order; groups are ranges of it.</summary>
    public ReadOnlySpan<int> RowOrder => Ledger.RowOrder;

    /// <summary>Methods and factors as bound to sources.</summary>
    public IReadOnlyList<SourceBinding> Bindings => Ledger.Bindings;

    /// <summary>Datasets of which at least one row was used, and the GWP set, with their SHA-256; by identifier.</summary>
    public IReadOnlyList<(string Id, string Sha256)> Datasets => Ledger.Datasets;

    /// <summary>Methods used with their SHA-256; by identifier.</summary>
    public IReadOnlyList<(string Id, string Sha256)> Methods => Ledger.Methods;

    /// <summary>Remarks on data and choices that do not stop the calculation.</summary>
    public IReadOnlyList<Warning> Warnings => Ledger.Warnings;

    /// <summary>Comprehensive energy consumption by carrier.</summary>
    public IReadOnlyList<CarrierEnergy> Energy => Ledger.Energy;

    /// <summary>Certificates and contracts as allocated to consumption.</summary>
    public IReadOnlyList<InstrumentUse> InstrumentUses => Ledger.InstrumentUses;

    /// <summary>Whether the entries of a line are part of the headline total.</summary>
    /// <param name="line">The line.</param>
    public bool InHeadline(LedgerLine line) => LedgerSums.InHeadline(line, Book.Scope2);

    /// <summary>The instruments allocated to a group, by identifier.</summary>
    /// <param name="group">Index of the group.</param>
    public IEnumerable<InstrumentUse> UsesOf(int group) => _uses.Value[group];

    /// <summary>A group with the values it was evaluated with, for explanations and lineage.</summary>
    /// <param name="group">Index of the group.</param>
    public GroupReplay Replay(int group) => _replayer.Value.Of(group);

    /// <summary>How an evaluation group is spread over months and shares, with the days it is spread over.</summary>
    internal (MonthSlice[] Slices, decimal Days) Slices(int group) => _replayer.Value.Slices(group);

    /// <summary>Figures by identifier, each with its lineage.</summary>
    public FigureBook Figures => _figures.Value;

    /// <summary>Headline figures.</summary>
    public Totals Totals => _totals.Value;

    /// <summary>Results source by source, in the order of the book.</summary>
    public IReadOnlyList<SourceResult> Sources => _sources.Value;

    /// <summary>Sums of the ledger by line and by month.</summary>
    internal LedgerSums Sums => _sums.Value;
}
