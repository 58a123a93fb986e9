using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The sources that belong to the total of GB/T 32150, as far as a table can show them.</summary>
internal static class EntitySources
{
    /// <summary>All of them, with what they were computed from.</summary>
    public static IReadOnlyList<SourceActivity> Included(ReportBuilder page) => page.Once(() => new EntityActivities(
        [.. SourceActivity.All(page).Where(activity => EntityKinds.Of(activity.Source.Definition) is not null)])).All;

    /// <summary>Those of some kinds, in the order of the book.</summary>
    public static IReadOnlyList<SourceActivity> Of(ReportBuilder page, params EntityKind[] kinds) =>
        [.. Included(page).Where(activity => EntityKinds.Of(activity.Source.Definition) is { } kind && kinds.Contains(kind))];

    /// <summary>The largest of some sources where a table cannot show them all; a note says how many it leaves to the register.</summary>
    public static IReadOnlyList<SourceActivity> Shown(ReportBuilder page, TableBuilder table, IReadOnlyList<SourceActivity> all)
    {
        if (all.Count <= SourcesPart.MostRows) return all;
        var ledger = EntityLedger.Of(page);
        table.Note(RichText.Of(
            "列出排放量最大的 {0} 个排放源，其余 {1} 个见温室气体清册。", "The largest {0} sources are shown; the other {1} stand in the register.",
            page.Count("sources-shown", SourcesPart.MostRows), page.Count("sources-left/" + all.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), all.Count - SourcesPart.MostRows)));
        return [.. all.OrderByDescending(activity => Math.Abs(ledger.BySource[activity.Source.Index])).Take(SourcesPart.MostRows).OrderBy(activity => activity.Source.Index)];
    }

    /// <summary>What a source adds to the total.</summary>
    public static ShownFigure Emissions(ReportBuilder page, SourceActivity activity)
    {
        var value = EntityLedger.Of(page).BySource[activity.Source.Index];
        var known = page.Figures.Of("sources/" + activity.Source.Definition.Id);
        return known.Value == value ? known : page.Figures.Derived("gbt32150/sources/" + activity.Source.Definition.Id, value, ReportFigures.Tonnes, page.Basis.Control.Decimals, known);
    }

    /// <summary>The name of what a source uses: its fuel, gas or carrier; null where it states none.</summary>
    /// <param name="page">The report.</param>
    /// <param name="source">The source.</param>
    /// <param name="dimensions">The subjects looked for, the first that is there counts.</param>
    public static LocalText? Subject(ReportBuilder page, SourceDefinition source, params ReadOnlySpan<string> dimensions)
    {
        foreach (var dimension in dimensions)
            if (source.Subjects.TryGetValue(dimension, out var subject)) return page.Inventory.Factors.Subjects.NameOf(subject);
        return null;
    }

    private sealed record EntityActivities(IReadOnlyList<SourceActivity> All);
}
