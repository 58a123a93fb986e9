using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>How far an import is.</summary>
public enum ImportStage
{
    /// <summary>The file is read.</summary>
    Reading,

    /// <summary>Its rows are read together with what is stated.</summary>
    Checking,

    /// <summary>The inventory that would result is computed.</summary>
    Computing,

    /// <summary>It is compared with what is stated.</summary>
    Comparing,

    /// <summary>The changes are recorded.</summary>
    Recording,
}

/// <summary>What of a file is taken, and what becomes of rows that it does not have.</summary>
/// <param name="Only">The tables that are taken; null: all it has.</param>
/// <param name="Keep">Whether rows stated of these tables that the file does not have are kept; else they are withdrawn.</param>
public sealed record ImportChoice(IReadOnlySet<string>? Only, bool Keep);

/// <summary>Takes files into inventories: the whole of a file or nothing, by the same rules as every other entry.</summary>
/// <param name="facts">The facts.</param>
/// <param name="books">The inventories.</param>
/// <param name="libraries">Factors and methods.</param>
public sealed class BookImport(FactStore facts, BookStore books, LibrarySet libraries)
{
    private const string TableOfActivity = "activity";
    private static readonly LocalText FacilityExpected = new("所属设施的数据", "data of a facility of the account");

    /// <summary>What a file would change.</summary>
    /// <param name="name">The inventory; one that is not there yet begins with the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="choice">What of it is taken.</param>
    /// <param name="sees">For a book, whether a facility is one of the account's.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <param name="stage">Told how far it is.</param>
    /// <param name="cancel">Ends it early; nothing is changed then.</param>
    /// <returns>The plan; null with faults.</returns>
    public BookPlan? Plan(string name, BookFile file, ImportChoice choice, Func<InventoryBook, Func<string, bool>> sees, FaultList faults, Action<ImportStage> stage, CancellationToken cancel)
    {
        stage(ImportStage.Checking);
        if (!BookStore.IsName(name))
        {
            faults.Add(StoreFaults.BookName, new Place(name), name, BookStore.NameExpected);
            return null;
        }

        var head = facts.Head(name);
        var state = facts.State(name, head);
        var stated = state.Where(fact => BookRows.IsTable(fact.Kind)).Select(fact => new BookRow(fact.Kind, fact.Key, FactContent.Read(fact.Content))).ToList();
        var book = file.Over(stated, choice.Only, choice.Keep, faults);
        cancel.ThrowIfCancellationRequested();
        stage(ImportStage.Computing);
        if (book is not null && !faults.Any) libraries.Build(book, faults, null, cancel);
        cancel.ThrowIfCancellationRequested();
        if (faults.Any || book is null) return null;
        stage(ImportStage.Comparing);
        var plan = books.Plan(name, book, head);
        cancel.ThrowIfCancellationRequested();
        faults.AddRange(WorkflowGuard.Faults(facts, name, plan.Recorded));
        var (own, facilities) = (sees(book), book.FacilityOfSource());
        foreach (var change in plan.Changes.Where(change => !IsSeen(change, own, facilities)))
            faults.Add(StoreFaults.FacilityForeign, new Place(change.Change.Kind, null, change.Change.Key), change.Change.Key, FacilityExpected);
        return faults.Any ? null : plan;
    }

    /// <summary>Records a plan; where something was recorded since, nothing is, with a fault.</summary>
    /// <param name="name">The inventory.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="documents">Evidence that comes with the file.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public ImportResult? Record(string name, BookPlan plan, Act act, IReadOnlyList<EvidenceBytes> documents, FaultList faults) =>
        books.Record(name, plan, act, faults, [.. documents.Select(one => new EvidenceDocument(one.Bytes))]);

    private static bool IsSeen(PlannedChange change, Func<string, bool> own, Dictionary<string, string> facilities) => change.Change.Kind != TableOfActivity
        ? own("")
        : new[] { change.Before, change.Change.Content }.OfType<string>().Select(content => facilities.GetValueOrDefault(FactContent.Cell(content, "source"))).OfType<string>().All(own);
}
