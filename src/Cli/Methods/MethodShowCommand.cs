using System.CommandLine;
using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan methods show</c>: inputs, intermediate values, emissions and examples of one method.</summary>
internal static class MethodShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = terminal.Say("方法编号", "identifier of the method") };
        return new DescribedCommand(
            terminal, "show", new LocalText("查看一个方法", "Show one method"),
            new Example("methods show etching-cvd-cleaning", new LocalText("刻蚀与CVD腔室清洗", "etching and chamber cleaning")))
        {
            id,
        }.Does(parsed => Run(terminal, parsed.GetValue(id)!));
    }

    private static int Run(Terminal terminal, string id)
    {
        var libraries = Libraries.Open();
        var library = libraries.Methods([]);
        var faults = new FaultList();
        var method = library.Find(id, null, faults);
        FaultsFound.ThrowIfAny(faults);
        if (method is null)
        {
            var near = library.Nearest(id);
            throw new CommandFailure(new LocalText(
                $"没有方法 {id}。" + (near is null ? "见 methods list。" : $"是否指 {near}？"), $"There is no method {id}. " + (near is null ? "See methods list." : $"Did you mean {near}?")));
        }

        Show(terminal, method, libraries.Factors);
        return ExitCodes.Done;
    }

    private static void Show(Terminal terminal, MethodDefinition method, FactorLibrary factors)
    {
        terminal.Out.WriteLine(terminal.Bold($"{terminal.Say(method.Title)} ({method.Id})"));
        terminal.Out.WriteLine(method.Standard);
        if (method.Note is { } note) terminal.Out.WriteLine(terminal.Say(note));
        if (method.Window == MethodWindow.Period) terminal.Out.WriteLine(terminal.Say("按整个报告期计算，不按单条记录。", "Evaluated over the reporting period, not record by record."));
        ShowInputs(terminal, method);
        ShowOwnFactors(terminal, method, factors);
        ShowFormulas(terminal, method);
        ShowExamples(terminal, method);
    }

    private static void ShowInputs(Terminal terminal, MethodDefinition method)
    {
        terminal.Out.WriteLine();
        var table = new TextTable().Text(terminal.Say("输入", "input")).Text(terminal.Say("来源", "from")).Text(terminal.Say("单位", "unit"))
            .Text(terminal.Say("默认值", "default")).Text(terminal.Say("含义", "meaning"));
        foreach (var input in method.Inputs)
        {
            var index = input.IndexedBy.Count == 0 ? "" : $"[{string.Join(", ", input.IndexedBy)}]";
            table.Row(
                input.Name + index, Origin(terminal, input), string.Join(terminal.Say("、", ", "), input.Units.Select(unit => unit.Symbol)),
                input.Default is { } value ? $"{DecimalText.Format(value.Amount)} {value.Unit.Symbol}" : "", input.Title is { } title ? terminal.Say(title) : "");
        }

        table.Write(terminal);
    }

    /// <summary>Lines to copy for factors that nobody publishes for all, such as exchange rates.</summary>
    private static void ShowOwnFactors(Terminal terminal, MethodDefinition method, FactorLibrary factors)
    {
        var own = method.Inputs.Where(input => input is { Kind: InputKind.Factor, Default: null } && factors.PublishedOf(input.FactorKind!).Count == 0).ToArray();
        if (own.Length == 0) return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Say(
            $"因子库中没有 {string.Join("、", own.Select(input => input.Name))}，请自填：把下列各行写入 factors.csv（工作簿：自有因子），填上数值和出处",
            $"The library has no {string.Join(", ", own.Select(input => input.Name))}: copy these lines to factors.csv (workbook: factors) and fill in value and source"));
        terminal.Out.WriteLine("  " + OwnFactorLine.Header);
        foreach (var input in own)
            if (factors.Kind(input.FactorKind!) is { } kind) terminal.Out.WriteLine("  " + terminal.Say(OwnFactorLine.Of(kind, [], null, input.Units.Count > 0 ? input.Units[0] : null, "CN")));
    }

    private static string Origin(Terminal terminal, MethodInput input) => input.Kind switch
    {
        InputKind.Activity => terminal.Say("活动数据", "activity") + input.Aggregate switch
        {
            Aggregate.Opening => terminal.Say("（期初）", " (opening)"),
            Aggregate.Closing => terminal.Say("（期末）", " (closing)"),
            Aggregate.Mean => terminal.Say("（平均）", " (mean)"),
            _ => "",
        },
        InputKind.Parameter => terminal.Say("参数", "parameter"),
        _ => input.Of.Count == 0 ? input.FactorKind! : $"{input.FactorKind} ({string.Join(", ", input.Of)})",
    };

    private static void ShowFormulas(Terminal terminal, MethodDefinition method)
    {
        terminal.Out.WriteLine();
        var table = new TextTable().Text("").Text("").Text("").Text("");
        foreach (var let in method.Lets) table.Row(let.Name, "= " + let.Expression, string.Join(", ", let.Units.Select(unit => unit.Symbol)), let.Equation ?? "");
        foreach (var emission in method.Emissions) table.Row(Name(emission), "= " + emission.Expression, "", emission.Equation ?? "");
        table.Write(terminal);
    }

    private static string Name(MethodEmission emission)
    {
        var account = emission.Account == Account.Total ? "" : "/" + emission.Account.ToString().ToLowerInvariant();
        var basis = emission.Basis is { } stated ? "/" + stated.ToString().ToLowerInvariant() : "";
        return emission.Gas + account + basis + (emission.Per is { } set ? $" [{set}]" : "");
    }

    private static void ShowExamples(Terminal terminal, MethodDefinition method)
    {
        foreach (var example in method.Examples)
        {
            terminal.Out.WriteLine();
            var kind = example.Kind == ExampleKind.Published ? terminal.Say("已发表的算例", "Published example") : terminal.Say("独立算例", "Independent example");
            terminal.Out.WriteLine($"{terminal.Bold(kind)}: {example.Source}");
            terminal.Out.WriteLine("  " + string.Join(", ", example.Given.Select(pair => $"{pair.Key} = {pair.Value}")));
            terminal.Out.WriteLine("  → " + string.Join(", ", example.Expect.Select(pair => $"{pair.Key} = {pair.Value}")));
        }
    }
}
