using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What was computed otherwise than last year: methods and factors.</summary>
internal static class ChangePart
{
    private const int MostRows = 60;

    /// <summary>Whether it can be said what changed: the inventory before is at hand, or there is none.</summary>
    public static bool IsKnown(ReportBuilder page) => page.Basis.Previous is not null || page.Inventory.Book.History.Count == 0;

    /// <summary>Changes of method against the inventory before, in sentences.</summary>
    public static void Methods(ReportBuilder page)
    {
        if (page.Basis.Previous is not { } previous)
        {
            First(page);
            return;
        }

        var changed = Changed(page, previous);
        if (previous.Book.Scope2 != page.Inventory.Book.Scope2) page.Text(
            "范围二计入总量的口径由{0}改为{1}。", "The basis of scope 2 in the total changed from {0} to {1}.", BoundaryWords.Of(previous.Book.Scope2), BoundaryWords.Of(page.Inventory.Book.Scope2));
        if (changed.Count == 0) page.Text(
            "与 {0} 的清册相比，共有的排放源沿用同样的量化方法。", "Against the inventory of {0}, the sources in both are quantified by the same methods.", ReportFigures.PeriodName(previous));
        else page.Text(
            "与 {0} 的清册相比，{1} 个排放源改变了量化方法，见{2}。", "Against the inventory of {0}, sources quantified by another method: {1}; see {2}.",
            ReportFigures.PeriodName(previous), page.Count("methods-changed", changed.Count), PartWriting.To("table-method-changes", new LocalText("方法变更表", "the table of changes")));
    }

    /// <summary>Changes of method source by source; nothing where there are none.</summary>
    public static void MethodTable(ReportBuilder page)
    {
        if (page.Basis.Previous is not { } previous || Changed(page, previous) is not { Count: > 0 } changed) return;
        var before = previous.Book.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        page.Table(
            "table-method-changes", new LocalText("量化方法的变更", "Changes of method"),
            [PartWriting.Words("排放源", "Source", 3), PartWriting.Words("原方法", "Before", 2.4), PartWriting.Words("现方法", "Now", 2.4), PartWriting.Words("说明", "Explanation", 3)],
            table =>
            {
                foreach (var source in changed.Take(MostRows)) table.Row(
                    source.Definition.Name, Title(previous, before[source.Definition.Id].Method), Title(page.Inventory, source.Definition.Method), source.Definition.Note.OrDash());
            });
        Effect(page, Cause.Method);
    }

    private static IReadOnlyList<SourceResult> Changed(ReportBuilder page, Inventory previous)
    {
        var before = previous.Book.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        return [.. page.Inventory.Sources.Where(source => before.TryGetValue(source.Definition.Id, out var old) && old.Method != source.Definition.Method)];
    }

    /// <summary>Changes of factors against the inventory before, in a sentence.</summary>
    public static void Factors(ReportBuilder page)
    {
        if (page.Basis.Previous is not { } previous)
        {
            First(page);
            return;
        }

        var changes = FactorChanges(page, previous);
        if (changes.Count == 0) page.Text(
            "与 {0} 的清册相比，共有的排放源沿用同样的因子。", "Against the inventory of {0}, the sources in both use the same factors.", ReportFigures.PeriodName(previous));
        else page.Text(
            "与 {0} 的清册相比，有 {1} 项因子更换了版本或数值，见{2}。", "Against the inventory of {0}, factors with another edition or value: {1}; see {2}.",
            ReportFigures.PeriodName(previous), page.Count("factors-changed", changes.Count), PartWriting.To("table-factor-changes", new LocalText("因子变更表", "the table of changes")));
    }

    /// <summary>Changes of factors, each once with how many sources it concerns; nothing where there are none.</summary>
    public static void FactorTable(ReportBuilder page)
    {
        if (page.Basis.Previous is not { } previous || FactorChanges(page, previous) is not { Count: > 0 } changes) return;
        page.Table(
            "table-factor-changes", new LocalText("排放因子的变更", "Changes of factors"),
            [
                PartWriting.Words("因子", "Factor", 2.6), PartWriting.Words("原用行", "Row before", 2.4), PartWriting.Number("原数值", "Value before", 1.5),
                PartWriting.Words("现用行", "Row now", 2.4), PartWriting.Number("现数值", "Value now", 1.5), PartWriting.Number("排放源数", "Sources", 1.2),
            ],
            table =>
            {
                foreach (var (before, now, sources) in changes.Take(MostRows)) table.Row(
                    page.Inventory.Factors.Kind(now.Kind)?.Title ?? LocalText.Same(now.Kind), RichText.Same(before.Id).With(Emphasis.Code), Value(page, "before/", before),
                    RichText.Same(now.Id).With(Emphasis.Code), Value(page, "", now), page.Count("factors-changed/" + now.Id, sources));
            });
        Effect(page, Cause.Factor);
    }

    private static Cell Value(ReportBuilder page, string prefix, FactorRow row) =>
        row.Value is { } value ? UnitWords.With(page.Given(prefix + "factors/" + row.Id, value, row.Unit.Symbol)) : PartWriting.Dash;

    private static void Effect(ReportBuilder page, Cause cause)
    {
        if (ComparisonPart.WithPrevious(page) is not { } comparison) return;
        page.Text("对总量的影响：{0}。", "Effect on the total: {0}.", ComparisonPart.Of(page, comparison, cause).WithUnit());
    }

    private static void First(ReportBuilder page)
    {
        if (IsKnown(page)) page.Text("这是第一次编制清册，没有可供比较的以前期间。", "This is the first inventory; there is no earlier period to compare with.");
        else page.Note(NoteKind.Gap, "清册指明了以前期间，但未能读取，无法说明变更。", "Earlier inventories are named but could not be read, so changes cannot be stated.");
    }

    private static LocalText Title(Inventory inventory, string method) => inventory.MethodLibrary.Find(method, null, new FaultList())?.Title ?? LocalText.Same(method);

    private static List<(FactorRow Before, FactorRow Now, int Sources)> FactorChanges(ReportBuilder page, Inventory previous) => page.Once(() => Changes(previous, page.Inventory));

    private static List<(FactorRow Before, FactorRow Now, int Sources)> Changes(Inventory previous, Inventory now)
    {
        var before = previous.Sources.Where(source => source.Groups.Length > 0).ToDictionary(source => source.Definition.Id, StringComparer.Ordinal);
        var found = new Dictionary<(string, string), (FactorRow Before, FactorRow Now, HashSet<int> Sources)>();
        foreach (var source in now.Sources.Where(source => source.Groups.Length > 0))
        {
            if (!before.TryGetValue(source.Definition.Id, out var old)) continue;
            var rows = ByName(previous, old);
            foreach (var (name, row) in ByName(now, source))
            {
                if (!rows.TryGetValue(name, out var earlier) || (earlier.Id == row.Id && earlier.Value == row.Value)) continue;
                if (!found.TryGetValue((earlier.Id, row.Id), out var change)) found.Add((earlier.Id, row.Id), change = (earlier, row, []));
                change.Sources.Add(source.Index);
            }
        }

        return [.. found.Values.Select(change => (change.Before, change.Now, change.Sources.Count)).OrderBy(change => change.Now.Id, StringComparer.Ordinal).ThenBy(change => change.Before.Id, StringComparer.Ordinal)];
    }

    private static Dictionary<string, FactorRow> ByName(Inventory inventory, SourceResult source)
    {
        var rows = new Dictionary<string, FactorRow>(StringComparer.Ordinal);
        foreach (var slot in inventory.Bindings[source.Groups[^1].Binding].Slots)
            if (slot.Factor is { } factor) rows[slot.Slot.Name] = factor.Row;
        return rows;
    }
}
