using System.Text.Json;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Examples;

/// <summary>Each number of the printed JSON stands under an identifier, with the same digits.</summary>
public sealed class EveryFigureTests
{
    public static TheoryData<string> Names => [.. Example.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_printed_number_has_an_identifier_that_explains_it(string name)
    {
        var inventory = Example.Of(name);
        var scheme = DataQualityScheme.Default;
        var uncertainty = ErrorPropagation.Run(InventoryUncertainty.Model(inventory, scheme));
        var book = QualityFigures.Book(inventory, scheme, uncertainty);
        using var json = JsonDocument.Parse(InventoryJson.Write(inventory, Language.En, InventoryScoring.Of(inventory, scheme), uncertainty));
        var numbers = Numbers(json.RootElement, "").Where(number => !IsNoFigure(number.Path)).ToList();
        Assert.NotEmpty(numbers);
        foreach (var (path, value) in numbers)
        {
            var id = Identifier(path, inventory);
            var figure = book.Find(id);
            Assert.True(figure is not null, $"{path}: no figure {id}");
            Assert.True(figure.Value == value, $"{path}: {value} but {id} = {figure.Value}");
            Assert.NotEmpty(figure.Explanation);
        }
    }

    /// <summary>The identifier that belongs to a path of the JSON.</summary>
    private static string Identifier(string path, Inventory inventory)
    {
        var steps = path.Split('|');
        return steps switch
        {
            ["programmes", _, "tCO2e"] => "programmes/gb-t-32150",
            ["programmes", _, "byEntity", var entity] => "programmes/gb-t-32150/byEntity/" + entity,
            ["programmes", _, "reconciliation", var line, _] => "programmes/gb-t-32150/reconciliation/" + Programmes.Of(inventory)[0].Reconciliation[Index(line)].Id,
            ["eliminations", var index, _] => $"eliminations/{inventory.Ledger.Eliminations[Index(index)].Source}/{inventory.Ledger.Eliminations[Index(index)].Counterparty}",
            ["byGas" or "outsideScopes", var gas, "tCO2e"] => $"{steps[0]}/{gas}",
            ["intensities", var index, var name] => "intensities/" + FigureNames.Intensities(InventoryRatios.Intensities(inventory)).ElementAt(Index(index)).Name + (name == "value" ? "" : "/" + name),
            ["exclusions", var index, var name] => "exclusions/" + FigureNames.Exclusions(InventoryRatios.Exclusions(inventory)).ElementAt(Index(index)).Name + (name == "estimate" ? "" : "/" + name),
            ["sources", var index, .. var rest] => "sources/" + inventory.Book.Sources[Index(index)].Id + rest switch
            {
                ["tCO2e"] => "",
                ["tCO2eLocation"] => "/location",
                ["tCO2eMarket"] => "/market",
                ["gases", var gas, "tCO2e"] => "/" + gas,
                ["gases", var gas, "t"] => $"/{gas}/t",
                _ => "/" + string.Join('/', rest),
            },
            _ => string.Join('/', steps),
        };
    }

    /// <summary>Numbers that classify or stand in a factor row are not results.</summary>
    private static bool IsNoFigure(string path) => path.Split('|') is
        ["sources", _, "scope" or "scope3" or "isoCategory"] or ["sources", _, "factors", ..] or ["exclusions", _, "scope" or "scope3"] or ["intensities", _, "scopes", ..];

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string Path, decimal Value)> Numbers(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Numbers(property.Value, path.Length == 0 ? property.Name : $"{path}|{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((one, index) => Numbers(one, $"{path}|{index}")),
        JsonValueKind.Number => [(path, element.GetDecimal())],
        _ => [],
    };
}
