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
    public LiveInventory? Find(string id) => All().Any(one => one.Id == id) ? Get(id) : null;

    /// <summary>The inventory as it stands, with a scope 2 basis in its headline total.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="basis"><c>location</c> or <c>market</c>; null: the one it states.</param>
    public LiveInventory? Find(string id, string? basis) => Find(id) is { } live ? basis is null || basis == live.BasisText ? live : live.OtherBasis?.Value ?? live : null;

    /// <summary>All inventories by period, restatements after what they restate.</summary>
    public IReadOnlyList<BookSummary> All() => [.. books.Names().Select(Summary).OrderBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)];

    /// <summary>The latest statement on each earlier period, earliest first.</summary>
    /// <param name="of">The inventory whose past is asked for.</param>
    internal IReadOnlyList<BookSummary> Earlier(BookSummary of) =>
        [.. All().Where(one => one.To.Length > 0 && string.CompareOrdinal(one.To, of.From) < 0).GroupBy(one => (one.From, one.To)).Select(group => group.Last()).OrderBy(one => one.To, StringComparer.Ordinal)];

    private LiveInventory Get(string id)
    {
        var summary = Summary(id);
        var earlier = Earlier(summary);
        var state = string.Join('|', earlier.Append(summary).Select(one => FormattableString.Invariant($"{one.Id}:{one.Recording}")));
        var kept = _kept.AddOrUpdate(id, _ => Make(summary, earlier, state), (_, present) => present.State == state ? present : Make(summary, earlier, state));
        return kept.Inventory.Value;
    }

    private Kept Make(BookSummary summary, IReadOnlyList<BookSummary> earlier, string state) => new(state, new Lazy<LiveInventory>(() => Compute(summary, earlier)));

    private LiveInventory Compute(BookSummary summary, IReadOnlyList<BookSummary> earlier)
    {
        var before = earlier.Select(one => Get(one.Id)).ToList();
        var faults = new FaultList();
        var state = BookState.Read(facts, summary.Id, summary.Recording);
        var used = KeptLibrary.Of(state, evidence) ?? libraries;
        var book = books.Load(summary.Id, faults, summary.Recording);
        Inventory? inventory = null;
        if (book is not null)
        {
            InventoryScoring.Check(book, DataQualityScheme.Default, faults);
            inventory = used.Build(book, faults, new BuildOptions(null, before.LastOrDefault()?.Inventory));
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
