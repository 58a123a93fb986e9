using System.CommandLine;
using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan uncertainty</c>: by error propagation, or by Monte Carlo simulation where a number of draws is given.</summary>
internal static class UncertaintyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        var draws = new Option<int?>("--monte-carlo") { Description = terminal.Say("蒙特卡洛模拟的抽样次数（默认用误差传播法）", "draws of a Monte Carlo simulation (default: error propagation)"), HelpName = "N" };
        var seed = new Option<ulong>("--seed") { Description = terminal.Say("随机数种子（默认 1）；相同种子结果相同", "seed of the random numbers (default: 1); the same seed gives the same result"), HelpName = "S", DefaultValueFactory = _ => 1 };
        var sources = new Option<bool>("--by-source") { Description = terminal.Say("逐个排放源", "source by source too") };
        var format = CommonOptions.Format(terminal, "table", "json");
        draws.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MonteCarloOptions.MostDraws))
                result.AddError(terminal.Say($"--monte-carlo 应在 1 与 {MonteCarloOptions.MostDraws} 之间", $"--monte-carlo must be between 1 and {MonteCarloOptions.MostDraws}"));
        });
        return new DescribedCommand(
            terminal, "uncertainty", new LocalText("不确定性（IPCC 2006 第1卷第3章）", "Uncertainty (IPCC 2006, Vol. 1, Ch. 3)"),
            new Example("uncertainty examples/kaijin-2023", new LocalText("误差传播法", "by error propagation")),
            new Example("uncertainty examples/kaijin-2023 --monte-carlo 1000000 --seed 7", new LocalText("一百万次模拟", "a million draws")))
        {
            path, draws, seed, sources, format,
        }.Does(parsed => Run(terminal, parsed.GetValue(path)!, parsed.GetValue(draws), parsed.GetValue(seed), parsed.GetValue(sources), parsed.GetValue(format) == "json"));
    }

    private static int Run(Terminal terminal, string path, int? draws, ulong seed, bool bySource, bool json)
    {
        var inventory = OpenedInventory.Open(terminal, path).Inventory;
        var model = InventoryUncertainty.Model(inventory, DataQualityScheme.Default, bySource);
        var result = draws is not { } count ? ErrorPropagation.Run(model) : Progress.During(terminal, progress => MonteCarlo.Run(
            model, new MonteCarloOptions(count, seed, Progress: progress.Shares(terminal.Say("模拟", "Simulating"))), terminal.Cancellation));
        result = result with { Groups = [.. result.Groups.Select(estimate => Exact(inventory, estimate))], Total = Exact(inventory, result.Total) };
        if (json) terminal.Out.WriteLine(JsonText.Of(writer => Write(writer, result)));
        else Show(terminal, result);
        WarningLines.Write(terminal, InventoryUncertainty.Warnings(inventory, model));
        return ExitCodes.Done;
    }

    /// <summary>Statistics have six digits; the amount itself is the inventory's figure with all of them.</summary>
    private static UncertaintyEstimate Exact(Inventory inventory, UncertaintyEstimate estimate) =>
        inventory.Figures.Find(estimate.Id) is { } figure ? estimate with { Tonnes = figure.Value } : estimate;

    private static void Show(Terminal terminal, UncertaintyResult result)
    {
        terminal.Out.WriteLine(result.Method == UncertaintyResult.MonteCarloMethod
            ? terminal.Say($"蒙特卡洛法，{ShownNumber.Of(result.Draws, 0)} 次，种子 {result.Seed}，95 % 区间", $"Monte Carlo, {ShownNumber.Of(result.Draws, 0)} draws, seed {result.Seed}, 95 % interval")
            : terminal.Say("误差传播法，95 % 区间", "Error propagation, 95 % interval"));
        terminal.Out.WriteLine();
        var table = new TextTable().Text("").Number("tCO2e").Number(terminal.Say("下限", "lower")).Number(terminal.Say("上限", "upper")).Number(terminal.Say("标准差", "std. deviation"));
        foreach (var estimate in result.Groups) Add(estimate, estimate.Id);
        table.Line();
        Add(result.Total, terminal.Say("合计", "Total"));
        table.Write(terminal);

        void Add(UncertaintyEstimate estimate, string name) =>
            table.Row(name, ShownNumber.Mass(estimate.Tonnes), Percent(estimate.LowerPercent), Percent(estimate.UpperPercent), DecimalText.Format(estimate.StandardDeviation));
    }

    private static string Percent(decimal percent) => (percent > 0 ? "+" : "") + DecimalText.Format(percent) + " %";

    private static void Write(System.Text.Json.Utf8JsonWriter json, UncertaintyResult result)
    {
        json.WriteStartObject();
        json.WriteString("method", result.Method);
        json.WriteNumber("draws", result.Draws);
        json.WriteNumber("seed", result.Seed);
        json.WritePropertyName("total");
        Write(json, result.Total);
        json.WriteStartArray("groups");
        foreach (var estimate in result.Groups) Write(json, estimate);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, UncertaintyEstimate estimate)
    {
        json.WriteStartObject();
        json.WriteString("id", estimate.Id);
        json.WriteDecimal("tCO2e", estimate.Tonnes);
        json.WriteDecimal("lowerPercent", estimate.LowerPercent);
        json.WriteDecimal("upperPercent", estimate.UpperPercent);
        json.WriteDecimal("mean", estimate.Mean);
        json.WriteDecimal("standardDeviation", estimate.StandardDeviation);
        json.WriteEndObject();
    }
}
