using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>The headline total divided by one thing, as a table or as CSV.</summary>
internal static class InventoryView
{
    /// <summary>What the total can be divided by.</summary>
    public static readonly IReadOnlyList<string> Names = ["scope", "category", "gas", "facility", "month", "source"];

    /// <summary>One part of the total.</summary>
    /// <param name="Key">Its identifier.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Extra">Further columns of text.</param>
    /// <param name="Tco2e">Its amount.</param>
    public sealed record Part(string Key, string Name, IReadOnlyList<string> Extra, decimal Tco2e);

    /// <summary>Writes the table with shares and total.</summary>
    public static void Write(Terminal terminal, Inventory inventory, string view)
    {
        var parts = Parts(terminal, inventory, view);
        var table = new TextTable().Text(Heading(terminal, view));
        foreach (var extra in Extras(terminal, view)) _ = view == "gas" ? table.Number(extra) : table.Text(extra);
        table.Number("tCO2e").Number(terminal.Say("占比", "share"));
        var total = inventory.Totals.Tco2e;
        foreach (var part in parts)
            table.Row([part.Name, .. part.Extra, ShownNumber.Mass(part.Tco2e), total == 0 ? "" : ShownNumber.Percent(part.Tco2e / total)]);
        table.Line().Row([terminal.Say("合计", "Total"), .. Extras(terminal, view).Select(_ => ""), ShownNumber.Of(total), ""]).Write(terminal);
        var shown = parts.Sum(part => ShownNumber.Rounded(part.Tco2e));
        if (shown != ShownNumber.Rounded(total))
        {
            terminal.Out.WriteLine(terminal.Say(
                $"各行四舍五入后相加为 {ShownNumber.Of(shown)}；合计按未修约的数相加。", $"The rows as shown add up to {ShownNumber.Of(shown)}; the total adds the unrounded numbers."));
        }
    }

    /// <summary>The parts as CSV with all digits.</summary>
    public static string Csv(Terminal terminal, Inventory inventory, string view)
    {
        var lines = Parts(terminal, inventory, view).Select(part => CsvLine.Of(part.Key, part.Name, DecimalText.Format(part.Tco2e)));
        return string.Join('\n', [CsvLine.Of(view, "name", "tCO2e"), .. lines]) + "\n";
    }

    private static List<Part> Parts(Terminal terminal, Inventory inventory, string view) => view switch
    {
        "scope" => [.. InventoryViews.ByScope(inventory).Select(pair => new Part(pair.Key, ScopeName(terminal, inventory, pair.Key), [], pair.Value))],
        "category" => [.. InventoryViews.ByCategory(inventory).OrderBy(pair => Order(inventory, pair.Key)).Select(pair => Category(terminal, inventory, pair.Key, pair.Value))],
        "gas" => [.. InventoryViews.ByGas(inventory).Select(pair => new Part(pair.Key, pair.Key, [ShownNumber.Mass(pair.Value.Tonnes)], pair.Value.Co2e))],
        "facility" => [.. InventoryViews.ByFacility(inventory).Select(pair => new Part(pair.Key, FacilityName(terminal, inventory, pair.Key), [], pair.Value))],
        "month" => [.. InventoryViews.ByMonth(inventory).Select(pair => new Part(pair.Month, pair.Month, [], pair.Tco2e))],
        _ => [.. inventory.Sources.Select(source => Source(terminal, source))],
    };

    // Scope, then scope 3 category by number: 3.9 before 3.10.
    private static (int Scope, int Scope3) Order(Inventory inventory, string category)
    {
        var source = inventory.Book.Sources.First(one => one.Category == category);
        return (source.Scope, source.Scope3 ?? 0);
    }

    private static Part Category(Terminal terminal, Inventory inventory, string id, decimal value)
    {
        var source = inventory.Book.Sources.First(one => one.Category == id);
        var scope = source.Scope.ToString(CultureInfo.InvariantCulture) + (source is { Scope: 3, Scope3: > 0 and var category } ? "." + category.ToString(CultureInfo.InvariantCulture) : "");
        var iso = string.Join(", ", inventory.Book.Sources.Where(one => one.Category == id).Select(CategoryList.IsoCategory).Distinct().Order());
        return new Part(id, CategoryList.All.TryGetValue(id, out var known) ? terminal.Say(known.Title) : id, [scope, iso], value);
    }

    private static Part Source(Terminal terminal, SourceResult source)
    {
        var definition = source.Definition;
        return new Part(definition.Id, terminal.Say(definition.Name), [definition.Id, definition.Scope.ToString(CultureInfo.InvariantCulture), definition.Method], source.Tco2e);
    }

    private static string Heading(Terminal terminal, string view) => view switch
    {
        "scope" => terminal.Say("范围", "scope"),
        "category" => terminal.Say("类别", "category"),
        "gas" => terminal.Say("气体", "gas"),
        "facility" => terminal.Say("设施", "facility"),
        "month" => terminal.Say("月份", "month"),
        _ => terminal.Say("排放源", "source"),
    };

    private static string[] Extras(Terminal terminal, string view) => view switch
    {
        "category" => [terminal.Say("范围", "scope"), terminal.Say("ISO 类别", "ISO category")],
        "gas" => [terminal.Say("吨", "tonnes")],
        "source" => [terminal.Say("编号", "id"), terminal.Say("范围", "scope"), terminal.Say("方法", "method")],
        _ => [],
    };

    private static string ScopeName(Terminal terminal, Inventory inventory, string scope) => scope switch
    {
        "1" => terminal.Say("范围一 直接排放", "Scope 1 direct"),
        "2" when inventory.Book.Scope2 == Scope2Basis.Market => terminal.Say("范围二 外购能源（基于市场）", "Scope 2 purchased energy (market-based)"),
        "2" => terminal.Say("范围二 外购能源（基于位置）", "Scope 2 purchased energy (location-based)"),
        _ => terminal.Say("范围三 其他间接排放", "Scope 3 other indirect"),
    };

    private static string FacilityName(Terminal terminal, Inventory inventory, string id) =>
        inventory.Book.Facilities.FirstOrDefault(facility => facility.Id == id) is { } facility ? $"{terminal.Say(facility.Name)} ({id})" : id;
}
