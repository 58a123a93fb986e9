using System.Collections.Concurrent;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>
/// Keeps the inventories of the database computed. Each is computed again when something was recorded on it or on an earlier one, once, whoever asks; those who ask
/// meanwhile wait for the same computation.
/// </summary>
public sealed class LiveInventories(BookStore books, FactStore facts, EvidenceStore evidence, LibrarySet libraries)
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Recording, BookSummary Summary)> _summaries = new(StringComparer.Ordinal);

    private sealed record Kept(string State, Lazy<LiveInventory> Inventory);

    /// <summary>The libraries everything is computed with.</summary>
    public LibrarySet Libraries => libraries;

    /// <summary>The inventory as it stands; null where there is none of that name.</summary>
    /// <param name="id">Its name.</param>
    public LiveInventory? Find(string id)
    {
        var all = All();
        return all.FirstOrDefault(one => one.Id == id) is { } summary ? Get(summary, all) : null;
    }

    /// <summary>An inventory as it was after a recording; null where nothing was recorded on it by then. It is computed each time it is asked for.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="recording">The last recording that counts.</param>
    public LiveInventory? At(string id, long recording)
    {
        if (Find(id) is not { } now || facts.State(id, recording).Count == 0) return null;
        var summary = Summary(id);
        return Compute(summary with { Recording = Math.Min(recording, summary.Recording) }, now.Earlier);
    }

    /// <summary>All inventories by period, restatements after what they restate.</summary>
    public IReadOnlyList<BookSummary> All() => [.. books.Names().Select(Summary).OrderBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)];

    // The latest statement on each earlier period, earliest first.
    private static IReadOnlyList<BookSummary> Earlier(BookSummary of, IReadOnlyList<BookSummary> all) =>
        [.. all.Where(one => one.To.Length > 0 && string.CompareOrdinal(one.To, of.From) < 0).GroupBy(one => (one.From, one.To)).Select(group => group.Last()).OrderBy(one => one.To, StringComparer.Ordinal)];

    private LiveInventory Get(BookSummary summary, IReadOnlyList<BookSummary> all)
    {
        var earlier = Earlier(summary, all);
        var state = string.Join('|', earlier.Append(summary).Select(one => FormattableString.Invariant($"{one.Id}:{one.Recording}")));
        var kept = _kept.AddOrUpdate(summary.Id, _ => Make(), (_, present) => present.State == state ? present : Make());
        return kept.Inventory.Value;

        Kept Make() => new(state, new Lazy<LiveInventory>(() => Compute(summary, [.. earlier.Select(one => Get(one, all))])));
    }

    private LiveInventory Compute(BookSummary summary, IReadOnlyList<LiveInventory> before)
    {
        var faults = new FaultList();
        var state = BookState.Read(facts, summary.Id, summary.Recording);
        var used = KeptLibrary.Of(state, evidence) ?? libraries;
        var book = books.Load(summary.Id, faults, summary.Recording);
        Inventory? inventory = null;
        if (book is not null)
        {
            InventoryScoring.Check(book, DataQualityScheme.Default, faults);
            inventory = used.Build(book, faults, new BuildOptions(null, before is [.., var last] ? last.Inventory : null));
        }

        return new LiveInventory(summary.Id, summary.Recording, book, faults.Any ? null : inventory, [.. faults], before)
        {
            State = state, Libraries = used, OtherBasis = new Lazy<LiveInventory>(() => Other(summary, book!, state, used, before)),
        };
    }

    private static LiveInventory Other(BookSummary summary, InventoryBook book, BookState state, LibrarySet used, IReadOnlyList<LiveInventory> before)
    {
        var wanted = book.Scope2 == Scope2Basis.Market ? Scope2Basis.Location : Scope2Basis.Market;
        var earlier = before.Select(one => one.Book?.Scope2 == wanted ? one : one.OtherBasis?.Value ?? one).ToList();
        var faults = new FaultList();
        var inventory = used.Build(book with { Scope2 = wanted }, faults, new BuildOptions(null, earlier.LastOrDefault()?.Inventory));
        return new LiveInventory(summary.Id, summary.Recording, book with { Scope2 = wanted }, faults.Any ? null : inventory, [.. faults], earlier) { State = state, Libraries = used };
    }

    private BookSummary Summary(string id)
    {
        var head = facts.Head(id);
        if (_summaries.TryGetValue(id, out var known) && known.Recording == head) return known.Summary;
        var summary = BookSummary.Read(facts, id, head);
        _summaries[id] = (head, summary);
        return summary;
    }
}
