using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The quantification methods: which sources use them, by which standard and equations, why, and one calculation of each with numbers.</summary>
internal static class MethodPart
{
    /// <summary>One row per method, largest first.</summary>
    public static void Table(ReportBuilder page) => page.Table(
        "table-methods", new LocalText("量化方法", "Quantification methods"),
        [
            PartWriting.Words("方法", "Method", 2.6), PartWriting.Words("标准与公式", "Standard and equations", 3), PartWriting.Words("选用理由", "Why it was chosen", 2.6),
            PartWriting.Number("排放源数", "Sources", 1.2), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.4),
        ],
        table =>
        {
            foreach (var (method, sources) in Used(page.Inventory))
                table.Row(method.Title, LocalText.Same(method.Standard + Equations(method)), Reason(page.Inventory, method), page.Count("methods/" + method.Id, sources.Count), Sum(page, method, sources));
        });

    /// <summary>Method by method: formulas, inputs, and the calculation of its largest source.</summary>
    public static void Details(ReportBuilder page)
    {
        foreach (var (method, sources) in Used(page.Inventory))
        {
            page.Section("method-" + method.Id, method.Title.Zh, method.Title.En);
            page.Text("依据：{0}。", "Basis: {0}.", method.Standard);
            if (method.Note is { } note) page.Text(note);
            page.Add(new Lingtan.Reporting.Formula([.. Formulas(method)]));
            var source = sources.Where(one => one.Groups.Length > 0).OrderByDescending(one => Math.Abs(one.Tco2e)).ThenBy(one => one.Index).FirstOrDefault();
            if (source is not null) Worked(page, source);
        }
    }

    /// <summary>The methods with their sources, those with the largest emissions first.</summary>
    public static IReadOnlyList<(MethodDefinition Method, IReadOnlyList<SourceResult> Sources)> Used(Inventory inventory) =>
    [
        .. inventory.Sources.Where(source => source.Groups.Length > 0).GroupBy(source => inventory.Bindings[source.Groups[0].Binding].Method)
            .OrderByDescending(group => Math.Abs(group.Sum(source => source.Tco2e))).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<SourceResult>)[.. group])),
    ];

    /// <summary>The reason for a method follows from where it is published.</summary>
    public static LocalText Reason(Inventory inventory, MethodDefinition method)
    {
        if (inventory.Book.OwnMethods.Any(own => own.Id == method.Id))
            return new LocalText("公司自有方法，适合该工艺；公式和算例见附录", "the organisation's own method for this process; formulas and a calculation are in the appendix");
        if (method.Id.StartsWith("reported-emissions", StringComparison.Ordinal))
            return new LocalText("采用已公布的数值，不重新计算", "figures already published, taken as they are");
        var standard = method.Standard;
        if (standard.Contains("质量平衡", StringComparison.Ordinal) || method.Id.Contains("mass-balance", StringComparison.Ordinal))
            return new LocalText("有进出数据，质量平衡最为准确", "inflow and outflow are recorded; a mass balance is the most accurate");
        if (standard.StartsWith("GB/T", StringComparison.Ordinal) || standard.StartsWith("国家发展改革委", StringComparison.Ordinal))
            return new LocalText("国家标准或指南对此类源规定的方法，活动数据可得", "prescribed for such sources by the national standard or guideline; activity data are available");
        if (standard.StartsWith("IPCC", StringComparison.Ordinal))
            return new LocalText("国家标准未规定更具体的方法，采用 IPCC 方法", "no national standard is more specific; the IPCC method is used");
        if (standard.Contains("Scope 3", StringComparison.Ordinal))
            return new LocalText("范围三技术指南所列方法中与可得数据相符的一种", "among the methods of the Scope 3 guidance, the one that fits the data at hand");
        return new LocalText("公认的公开方法，与可得数据相符", "a recognised published method that fits the data at hand");
    }

    private static void Worked(ReportBuilder page, SourceResult source)
    {
        var inventory = page.Inventory;
        var replay = inventory.Replay(source.FirstGroup);
        if (replay.Binding.Program.Outputs.Count == 0) return;
        var text = replay.Binding.Program.Explain(Output(inventory, replay), [.. replay.Slots], replay.Given);
        page.Text(
            "算例：{0}（{1} 组记录中的第一组）。", "Calculation: {0} (the first group of records; groups in all: {1}).", source.Definition.Name,
            page.Count("groups/" + source.Definition.Id, source.Groups.Length));
        page.Add(new Lingtan.Reporting.Formula([text]));
        if (page.Figures.Find("sources/" + source.Definition.Id) is { Value: not 0 } whole)
            page.Text("该排放源报告期合计 {0}。", "This source in the whole period: {0}.", whole.WithUnit());
    }

    /// <summary>The output shown: the first of the headline total on the basis of the inventory, else the first.</summary>
    private static int Output(Inventory inventory, GroupReplay replay)
    {
        var outputs = replay.Binding.Program.Outputs;
        for (var i = 0; i < outputs.Count; i++)
            if (outputs[i].Account == Account.Total && (outputs[i].Basis is not { } basis || (basis == Basis.Market) == (inventory.Book.Scope2 == Scope2Basis.Market))) return i;
        return 0;
    }

    private static IEnumerable<RichText> Formulas(MethodDefinition method)
    {
        foreach (var let in method.Lets) yield return RichText.Same($"{let.Name} = {Readable(let.Expression)}{(let.Equation is { } equation ? "    " + equation : "")}");
        foreach (var emission in method.Emissions)
            yield return RichText.Same($"E({emission.Gas.TrimStart('$')}{Qualifier(emission)}) = {Readable(emission.Expression)}{(emission.Equation is { } equation ? "    " + equation : "")}");
        foreach (var input in method.Inputs.Where(one => one.Title is not null)) yield return RichText.Of(
            "{0}：{1}（{2}）", "{0}: {1} ({2})", input.Name, input.Title!, input.Units.Count > 0 ? input.Units[0].Symbol : "1").With(Emphasis.Muted);
    }

    private static string Qualifier(MethodEmission emission) =>
        (emission.Account == Account.Total ? "" : ", " + emission.Account.ToString().ToLowerInvariant()) + (emission.Basis is { } basis ? ", " + basis.ToString().ToLowerInvariant() : "");

    private static string Readable(string expression) => expression.Replace("*", "×", StringComparison.Ordinal);

    private static string Equations(MethodDefinition method)
    {
        var equations = method.Lets.Select(let => let.Equation).Concat(method.Emissions.Select(emission => emission.Equation)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return equations.Length == 0 ? "" : " " + string.Join(", ", equations);
    }

    private static ShownFigure Sum(ReportBuilder page, MethodDefinition method, IReadOnlyList<SourceResult> sources) => page.Figures.Derived(
        "byMethod/" + method.Id, sources.Sum(source => source.Tco2e), ReportFigures.Tonnes, page.Basis.Control.Decimals, TotalsPart.Total(page));
}
