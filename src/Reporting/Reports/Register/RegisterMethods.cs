using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The methods used with their formulas and inputs.</summary>
internal static class RegisterMethods
{
    /// <summary>Writes the table.</summary>
    public static void Write(ReportBuilder page) => page.Table(
        "register-methods", new LocalText("量化方法和公式", "Methods and formulas"),
        [
            PartWriting.Words("编号", "Identifier"), PartWriting.Words("方法", "Method", 2.4), PartWriting.Words("标准", "Standard", 2.4), PartWriting.Words("公式", "Formulas", 5), PartWriting.Words("输入", "Inputs", 4),
            PartWriting.Number("排放源数", "Sources", 0.8), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.4), PartWriting.Words("选用理由", "Why it was chosen", 2.4),
        ],
        table =>
        {
            var total = page.Figures.Of("totals/tCO2e");
            foreach (var (method, sources) in MethodPart.Used(page.Inventory)) table.Row(
                RichText.Same(method.Id).With(Emphasis.Code), method.Title, method.Standard, Lines(Formulas(method)), Lines(Inputs(method)), page.Count("methods/" + method.Id, sources.Count),
                page.Figures.Derived("byMethod/" + method.Id, sources.Sum(source => source.Tco2e), ReportFigures.Tonnes, page.Basis.Control.Decimals, total), MethodPart.Reason(page.Inventory, method));
        },
        wide: true);

    private static IEnumerable<RichText> Formulas(MethodDefinition method)
    {
        foreach (var let in method.Lets) yield return RichText.Same($"{let.Name} = {Readable(let.Expression)}{Number(let.Equation)}");
        foreach (var emission in method.Emissions)
            yield return RichText.Same(
                $"E({emission.Gas.TrimStart('$')}{(emission.Account == Account.Total ? "" : ", " + emission.Account.ToString().ToLowerInvariant())}{(emission.Basis is { } basis ? ", " + basis.ToString().ToLowerInvariant() : "")}) = {Readable(emission.Expression)}{Number(emission.Equation)}");
    }

    private static IEnumerable<RichText> Inputs(MethodDefinition method) => method.Inputs.Select(input =>
        RichText.Of("{0}：{1}（{2}）", "{0}: {1} ({2})", input.Name, input.Title ?? LocalText.Same(input.Name), input.Units.Count > 0 ? input.Units[0].Symbol : "1"));

    private static RichText Lines(IEnumerable<RichText> lines)
    {
        var all = lines.ToArray();
        return all.Length == 0 ? PartWriting.Dash : all.Aggregate((text, next) => text.Then(new RichText([new BreakRun()], [new BreakRun()])).Then(next));
    }

    private static string Number(string? equation) => equation is null ? "" : "    " + equation;

    private static string Readable(string expression) => expression.Replace("*", "×", StringComparison.Ordinal);
}
