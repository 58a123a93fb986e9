using System.CommandLine;
using Lingtan.Factors;
using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan factors diff</c>: what differs between two editions, and what that would change in an inventory.</summary>
internal static class FactorDiffCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var older = new Argument<string>("OLD") { Description = terminal.Say("旧版数据集", "dataset of the older edition") };
        var newer = new Argument<string>("NEW") { Description = terminal.Say("新版数据集", "dataset of the newer edition") };
        var inventory = new Option<string?>("--inventory") { Description = terminal.Say("清册：计算新版对它的影响", "an inventory: compute what the new edition would change in it"), HelpName = "FOLDER" };
        var format = CommonOptions.Format(terminal, "table", "json");
        return new DescribedCommand(
            terminal, "diff", new LocalText("比较两个版本的因子", "Compare two editions of factors"),
            new Example("factors diff mee-grid-2022 mee-grid-2023", new LocalText("逐行比较", "row by row")),
            new Example("factors diff mee-grid-2022 mee-grid-2023 --inventory 工厂-2025", new LocalText("新版会使清册逐个排放源改变多少", "what the new edition would change in an inventory, source by source")))
        {
            older, newer, inventory, format,
        }.Does(parsed =>
        {
            var library = Libraries.Open().Factors;
            var edition = DatasetOf(library, parsed.GetValue(newer)!);
            var changes = FactorDiff.Compare(DatasetOf(library, parsed.GetValue(older)!).Rows, edition.Rows);
            var json = parsed.GetValue(format) == "json";
            if (parsed.GetValue(inventory) is { } path) ShowImpact(terminal, Impact(OpenedInventory.Open(terminal, path), changes, edition), json);
            else if (json) terminal.Out.WriteLine(JsonText.Of(writer => Write(writer, changes)));
            else Show(terminal, library, changes);
            return ExitCodes.Done;
        });
    }

    private static IReadOnlyList<FactorEffect> Impact(OpenedInventory opened, IReadOnlyList<FactorChange> changes, FactorDataset newer)
    {
        var faults = new FaultList();
        var counterparts = changes.Where(change => change is { Old: not null, New: not null }).ToDictionary(change => change.Old!.Id, change => change.New!, StringComparer.Ordinal);
        if (FactorImpact.Of(opened.Libraries, opened.Inventory, counterparts, faults) is { } effects) return effects;
        var first = faults.First();
        throw new CommandFailure(new LocalText(
            $"换用 {newer.Id} 后无法计算：{first.Code.Title.Zh}，应为 {first.Expected.Zh}", $"With {newer.Id} the inventory cannot be computed: {first.Code.Title.En}, expected {first.Expected.En}"));
    }

    private static FactorDataset DatasetOf(FactorLibrary library, string id) => library.Dataset(id)
        ?? throw new CommandFailure(new LocalText(
            $"没有数据集 {id}；有：{string.Join("、", library.Datasets.Select(dataset => dataset.Id))}",
            $"There is no dataset {id}; there are: {string.Join(", ", library.Datasets.Select(dataset => dataset.Id))}"));

    private static void Show(Terminal terminal, FactorLibrary library, IReadOnlyList<FactorChange> changes)
    {
        if (changes.Count == 0)
        {
            terminal.Out.WriteLine(terminal.Say("没有差异。", "No differences."));
            return;
        }

        var table = new TextTable().Text("").Text(terminal.Say("类别", "kind")).Text(terminal.Say("对象", "for")).Text(terminal.Say("气体", "gas"))
            .Text(terminal.Say("地区", "place")).Text(terminal.Say("年份", "years")).Number(terminal.Say("旧值", "old")).Number(terminal.Say("新值", "new"))
            .Number(terminal.Say("变化", "change"));
        foreach (var change in changes)
        {
            var row = (change.New ?? change.Old)!;
            table.Row(
                Sign(change.Kind), FactorText.Kind(terminal, library, row.Kind), FactorText.Subjects(terminal, library, row), row.Gas?.Id ?? "", row.Geography,
                Years(change), change.Old is { } old ? FactorText.Value(old) : "", change.New is { } current ? FactorText.Value(current) : "",
                change.Percent is { } percent ? (percent > 0 ? "+" : "") + ShownNumber.Of(percent) + " %" : "");
        }

        table.Write(terminal);
        terminal.Out.WriteLine(terminal.Say("+ 新增  - 删去  ~ 数值改变  = 数值相同而单位、区间或出处不同", "+ added  - removed  ~ value changed  = same value, other unit, range or source"));
    }

    private static void ShowImpact(Terminal terminal, IReadOnlyList<FactorEffect> effects, bool json)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonText.Of(writer => Write(writer, effects)));
            return;
        }

        if (effects.Count == 0)
        {
            terminal.Out.WriteLine(terminal.Say("该清册未使用旧版中有变化的因子。", "The inventory uses no row of the old edition that changes."));
            return;
        }

        var table = new TextTable().Text(terminal.Say("排放源", "source")).Number(terminal.Say("旧版", "old")).Number(terminal.Say("新版", "new"))
            .Number(terminal.Say("变化", "change")).Text(terminal.Say("因子", "factors"));
        foreach (var effect in effects)
            table.Row(effect.Source, ShownNumber.Mass(effect.Before), ShownNumber.Mass(effect.After), ShownNumber.Mass(effect.After - effect.Before), string.Join(", ", effect.Rows.Select(pair => $"{pair.Old.Id} → {pair.New.Id}")));
        var (before, after) = (effects.Sum(effect => effect.Before), effects.Sum(effect => effect.After));
        table.Line().Row(terminal.Say("合计", "Total"), ShownNumber.Of(before), ShownNumber.Of(after), ShownNumber.Mass(after - before)).Write(terminal);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<FactorEffect> effects)
    {
        json.WriteStartArray();
        foreach (var effect in effects)
        {
            json.WriteStartObject();
            json.WriteString("source", effect.Source);
            json.WriteDecimal("before", effect.Before);
            json.WriteDecimal("after", effect.After);
            json.WriteStartArray("rows");
            foreach (var (old, current) in effect.Rows)
            {
                json.WriteStartObject();
                json.WriteString("old", old.Id);
                json.WriteString("new", current.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Years(FactorChange change)
    {
        var years = new[] { change.Old, change.New }.OfType<FactorRow>().Select(FactorText.Years).Distinct();
        return string.Join(" → ", years);
    }

    private static string Sign(FactorChangeKind kind) => kind switch
    {
        FactorChangeKind.Added => "+",
        FactorChangeKind.Removed => "-",
        FactorChangeKind.ValueChanged => "~",
        _ => "=",
    };

    private static void Write(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<FactorChange> changes)
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Kind switch
            {
                FactorChangeKind.Added => "added",
                FactorChangeKind.Removed => "removed",
                FactorChangeKind.ValueChanged => "value",
                _ => "detail",
            });
            json.WriteString("old", change.Old?.Id);
            json.WriteDecimal("oldValue", change.Old?.Value);
            json.WriteString("new", change.New?.Id);
            json.WriteDecimal("newValue", change.New?.Value);
            json.WriteDecimal("percent", change.Percent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
