using System.Collections.Concurrent;
using System.Globalization;
using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Factor selections of one build, each made once: thousands of sources ask for the same few.</summary>
/// <param name="library">The library, own rows included.</param>
/// <param name="policy">The policy.</param>
/// <param name="changes">Whether own rows begin or end to be valid within the reporting period.</param>
internal sealed class FactorLookup(FactorLibrary library, FactorPolicy policy, bool changes = false)
{
    private readonly ConcurrentDictionary<string, (FactorSelection? Selection, LocalText? WhyNot)> _made = new(StringComparer.Ordinal);

    private readonly Lazy<HashSet<string>> _gridLevels = new(() =>
        library.Kinds.Where(kind => kind.GridLevel).SelectMany(kind => library.PublishedOf(kind.Id).Concat(library.OwnOf(kind.Id))).Select(row => row.Geography).ToHashSet(StringComparer.Ordinal));

    /// <summary>The library asked.</summary>
    public FactorLibrary Library => library;

    /// <summary>The grid levels for which there is an electricity factor of some kind.</summary>
    public IReadOnlySet<string> GridLevels => _gridLevels.Value;

    /// <summary>Every row chosen so far.</summary>
    public IEnumerable<FactorRow> Chosen => _made.Values.Select(made => made.Selection?.Row).OfType<FactorRow>();

    /// <summary>Whether the choice depends on the period of the records rather than on the reporting period alone.</summary>
    public bool FollowsPeriod => changes || policy.Kind != PolicyKind.LatestPublished;

    /// <summary>Whether own rows begin or end to be valid within the reporting period, so that the very days of the records decide.</summary>
    public bool FollowsDays => changes;

    /// <summary>Selects a factor row.</summary>
    /// <param name="request">What is needed; its policy is the build's.</param>
    /// <param name="whyNot">Why none applies.</param>
    public FactorSelection? Select(FactorRequest request, out LocalText? whyNot)
    {
        var key = string.Join(
            '\u001f', request.Kind, string.Join('/', request.Subjects), request.Gas?.Id ?? "", string.Join('>', request.Geographies), request.Grid ?? "",
            request.PeriodStart.ToString("uuuuMMdd", CultureInfo.InvariantCulture), request.PeriodEnd.ToString("uuuuMMdd", CultureInfo.InvariantCulture),
            request.Pin ?? "", request.RequiredUnit?.Symbol ?? "", request.Use ?? "", request.ValueGiven ? "given" : "");
        var (selection, reason) = _made.GetOrAdd(key, _ => (library.Select(request, out var why), why));
        whyNot = reason;
        return selection;
    }

    /// <summary>The lookup of a book.</summary>
    public static FactorLookup Of(FactorLibrary library, InventoryBook book)
    {
        var (from, to) = (book.Period.From, book.Period.To);
        return new FactorLookup(
            library.With(book.OwnFactors), book.Factors,
            book.OwnFactors.Any(row => (row.ValidFrom > from && row.ValidFrom <= to) || (row.ValidTo >= from && row.ValidTo < to)));
    }
}
