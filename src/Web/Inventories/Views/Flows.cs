using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>The flow of emissions from energies and gases over facilities to scopes 1 and 2.</summary>
internal static class Flows
{
    private const int MostOrigins = 7;
    private static readonly LocalText Others = new("其他", "Other");

    /// <summary>The flow.</summary>
    public static FlowView Of(LiveInventory live)
    {
        var inventory = live.Inventory!;
        var parts = inventory.Sources.Where(source => source.Definition.Scope < 3 && source.Tco2e > 0).Select(source => (Origin: Origin(live, source), source.Definition.Facility, source.Definition.Scope, source.Tco2e)).ToList();
        var large = parts.GroupBy(part => part.Origin.Id, StringComparer.Ordinal).OrderByDescending(group => group.Sum(part => part.Tco2e)).Take(MostOrigins).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        parts = [.. parts.Select(part => large.Contains(part.Origin.Id) ? part : part with { Origin = ("other", Others) })];
        var names = inventory.Book.Facilities.ToDictionary(facility => facility.Id, facility => facility.Name, StringComparer.Ordinal);
        var nodes = new List<FlowNode>();
        nodes.AddRange(parts.GroupBy(part => part.Origin.Id, StringComparer.Ordinal).Select(group => new FlowNode("origin/" + group.Key, group.First().Origin.Name, 0, group.Sum(part => part.Tco2e))).OrderByDescending(node => node.Value));
        nodes.AddRange(parts.GroupBy(part => part.Facility, StringComparer.Ordinal).Select(group => new FlowNode("facility/" + group.Key, names[group.Key], 1, group.Sum(part => part.Tco2e))).OrderByDescending(node => node.Value));
        nodes.AddRange(parts.GroupBy(part => part.Scope).Select(group => new FlowNode(ScopeId(group.Key), live.Figures!.Find("totals/scope" + Text(group.Key))!.Title, 2, group.Sum(part => part.Tco2e))).OrderByDescending(node => node.Value));
        var links = parts.GroupBy(part => (part.Origin.Id, part.Facility, part.Scope)).Select(group => new FlowLink("origin/" + group.Key.Id, "facility/" + group.Key.Facility, group.Sum(part => part.Tco2e), group.Key.Scope))
            .Concat(parts.GroupBy(part => (part.Facility, part.Scope)).Select(group => new FlowLink("facility/" + group.Key.Facility, ScopeId(group.Key.Scope), group.Sum(part => part.Tco2e), group.Key.Scope)));
        return new FlowView(nodes, [.. links.OrderByDescending(link => link.Value)]);
    }

    // Combustion is shown by its fuel, everything else by its category.
    private static (string Id, LocalText Name) Origin(LiveInventory live, SourceResult source)
    {
        if (source.Definition.Scope == 1 && source.Bindings.SelectMany(binding => binding.Program.Energy).FirstOrDefault() is { Carrier: { } carrier })
            return (carrier, live.Inventory!.Factors.Subjects.NameOf(carrier));
        var category = source.Definition.Category;
        return (category, CategoryList.TitleOf(category));
    }

    private static string ScopeId(int scope) => "scope/" + Text(scope);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
