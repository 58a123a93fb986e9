using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Totals by other programmes: <c>programmes/gb-t-32150</c>, by entity, and the lines of the reconciliation.</summary>
internal static class ProgrammeFigures
{
    /// <summary>All of them.</summary>
    public static IEnumerable<FigureDefinition> All(Inventory inventory) => Programmes.Of(inventory).SelectMany(programme => Of(inventory, programme));

    private static IEnumerable<FigureDefinition> Of(Inventory inventory, ProgrammeTotal programme)
    {
        var id = "programmes/" + Slug(programme.Programme);
        var title = new LocalText($"{programme.Programme} 排放总量", $"Total by {programme.Programme}");
        yield return FigureDefinition.Sum(id, () => title, programme.ByEntity.Keys.Select(entity => $"{id}/byEntity/{entity}"), () => programme.Total);
        foreach (var (entity, value) in programme.ByEntity)
        {
            yield return FigureDefinition.Derived(
                $"{id}/byEntity/{entity}", () => FigureTitles.Of(title, LocalText.Same(entity)), FigureDefinition.Co2e, () => value, Programmes.SourcesOf(inventory, entity).Select(source => "sources/" + source));
        }

        foreach (var line in programme.Reconciliation)
        {
            yield return FigureDefinition.Derived(
                $"{id}/reconciliation/{line.Id}", () => FigureTitles.Of(title, Programmes.TitleOf(line.Id)), FigureDefinition.Co2e, () => line.Tco2e, Parts(id, line.Id));
        }
    }

    /// <summary>The form a name takes in identifiers: lower case, other characters than letters and digits as hyphens.</summary>
    private static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static string[] Parts(string programme, string line) => line switch
    {
        Programmes.IsoTotal => ["totals/tCO2e"],
        Programmes.Scope3 => ["totals/scope3"],
        Programmes.ToLocation => ["totals/scope2", "totals/scope2Location"],
        Programmes.Deliveries => ["totals/eliminations"],
        _ => ["totals/tCO2e", programme],
    };
}
