using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>The selection: pin, own factors, published rows in their order.</summary>
internal static class FactorSelecting
{
    private const int MostAlternatives = 12;

    /// <summary>Chooses the row for a request.</summary>
    public static FactorSelection? Select(FactorLibrary library, FactorRequest request, out LocalText? whyNot)
    {
        whyNot = null;
        if (library.Kind(request.Kind) is not { } kind)
        {
            whyNot = WhyNothing.UnknownKind(library, request.Kind);
            return null;
        }

        var scope = new SelectionScope(kind, request);
        if (request.Pin is { } pin) return PinnedSelection.Select(library, kind, scope, request, pin, out whyNot);
        if (kind.PerGas && request.Gas is null)
        {
            whyNot = WhyNothing.GasNotNamed(kind);
            return null;
        }

        var passed = new List<FactorAlternative>();
        var candidates = Candidates(library.OwnOf(kind.Id), request, scope, passed);
        var own = candidates.Count > 0;
        var published = Candidates(library.PublishedOf(kind.Id), request, scope, passed);
        if (!own) candidates = published;
        if (candidates.Count == 0)
        {
            whyNot = WhyNothing.NoRow(library, kind, scope, request, passed);
            return null;
        }

        var chosen = candidates[0];
        return new FactorSelection(
            chosen.Row,
            SelectionReason.Of(chosen, candidates.Count, own, scope, request),
            chosen.Rank,
            Alternatives(candidates, own ? published : [], passed),
            SelectionWarnings.Of(chosen, library, kind, scope, request));
    }

    /// <summary>The distinct subjects at one position among the rows a request may use.</summary>
    public static IReadOnlyList<string> Elements(FactorLibrary library, FactorRequest request, int position)
    {
        var elements = new SortedSet<string>(StringComparer.Ordinal);
        var scope = library.Kind(request.Kind) is { } kind ? new SelectionScope(kind, request) : null;
        foreach (var row in library.OwnOf(request.Kind).Concat(library.PublishedOf(request.Kind)))
        {
            if (position >= row.Subjects.Count || row.Subjects[position] == FactorRow.AnySubject) continue;
            if (scope is null || RowScreen.WhyNot(row, request, scope) is not null) continue;
            if (SubjectMatch.Fits(row.Subjects, request.Subjects, position)) elements.Add(row.Subjects[position]);
        }

        return [.. elements];
    }

    private static List<Candidate> Candidates(
        IReadOnlyList<FactorRow> rows, FactorRequest request, SelectionScope scope, List<FactorAlternative> passed)
    {
        var candidates = new List<Candidate>();
        foreach (var row in rows)
        {
            if (!SubjectMatch.Fits(row.Subjects, request.Subjects)) continue;
            if (request.Gas is { } gas && row.Gas is { } stated && stated != gas) continue;
            if (RowScreen.WhyNot(row, request, scope) is { } whyNot) passed.Add(new FactorAlternative(row, whyNot));
            else candidates.Add(new Candidate(row, request, scope));
        }

        candidates.Sort(static (a, b) =>
        {
            Candidate.Compare(a, b, out var order);
            return order;
        });
        return candidates;
    }

    private static List<FactorAlternative> Alternatives(
        List<Candidate> candidates, List<Candidate> published, List<FactorAlternative> passed)
    {
        var alternatives = new List<FactorAlternative>();
        for (var i = 1; i < candidates.Count && alternatives.Count < MostAlternatives; i++)
        {
            var by = Candidate.Compare(candidates[0], candidates[i], out _);
            alternatives.Add(new FactorAlternative(candidates[i].Row, SelectionReason.Behind(by, candidates[0], candidates[i])));
        }

        alternatives.AddRange(published.Select(static c => new FactorAlternative(c.Row, SelectionReason.BehindOwn)));
        alternatives.AddRange(passed.OrderBy(static p => p.Row.Id, StringComparer.Ordinal));
        if (alternatives.Count > MostAlternatives) alternatives.RemoveRange(MostAlternatives, alternatives.Count - MostAlternatives);
        return alternatives;
    }
}
