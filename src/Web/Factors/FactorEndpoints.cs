using Lingtan.Factors;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>The library of factors, and which of them an inventory uses.</summary>
public sealed class FactorEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/factors", Search).WithSummary("Factors by words, kind, place, data year and dataset").Produces<FactorsFound>().AllowSignedIn();
        api.MapGet("/factors/{factor}", One).WithSummary("A factor with its editions and where it is used").Produces<FactorDetail>().AllowSignedIn();
        api.MapGet("/inventories/{id}/factors", (string id, HttpContext context, LiveInventories inventories) => Prepared.Computed(context, inventories, id, "factors", Used))
            .WithSummary("The factors an inventory uses, why, and what was not chosen").Produces<IReadOnlyList<UsedFactor>>().AllowWhole(Permission.ReadInventory);
    }

    private static IResult Search(string? q, string? kind, string? geography, int? year, string? dataset, int? page, int? size, LiveInventories inventories)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        var library = inventories.Libraries.Factors;
        var rows = (string.IsNullOrWhiteSpace(q) ? library.Rows.OrderBy(row => row.Id, StringComparer.Ordinal) : library.Search(q))
            .Where(row => Is(kind, row.Kind) && Is(geography, row.Geography) && Is(dataset, row.Dataset?.Id) && (year is null || row.DataYear == year)).ToList();
        var facets = new Facets(
            Count(rows, row => row.Kind, id => library.Kind(id)?.Title), Count(rows, row => row.Geography, _ => null), Count(rows, row => row.Dataset?.Id, id => library.Dataset(id)?.Title));
        return TypedResults.Ok(new FactorsFound([.. paging.Of(rows).Items.Select(row => FactorView.Of(library, row))], rows.Count, paging.Number, paging.Size, facets));
    }

    private static bool Is(string? wanted, string? found) => string.IsNullOrEmpty(wanted) || wanted == found;

    private static IReadOnlyList<Facet> Count(IEnumerable<FactorRow> rows, Func<FactorRow, string?> of, Func<string, LocalText?> name) =>
    [
        .. rows.GroupBy(of, StringComparer.Ordinal).Where(group => group.Key is not null).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Facet(group.Key!, name(group.Key!) ?? LocalText.Same(group.Key!), group.Count())),
    ];

    private static IResult One(string factor, Caller caller, LiveInventories inventories)
    {
        var library = inventories.Libraries.Factors;
        if (library.Row(factor) is not { } row) return Problems.NotFound(factor);
        var editions = library.Rows.Where(other => other.Kind == row.Kind && other.Geography == row.Geography && other.Gas?.Id == row.Gas?.Id && other.Subjects.SequenceEqual(row.Subjects, StringComparer.Ordinal))
            .OrderBy(other => other.ValidTo ?? other.ValidFrom).ThenBy(other => other.Dataset?.Published).ThenBy(other => other.Id, StringComparer.Ordinal);
        return TypedResults.Ok(new FactorDetail(
            FactorView.Of(library, row), [.. editions.Select(other => FactorView.Of(library, other))], row.Dataset is { } dataset ? View(dataset) : null,
            caller.IsConfined || !caller.May(Permission.ReadInventory) ? [] : [.. inventories.All().SelectMany(one => Uses(inventories, one.Id, factor))]));
    }

    private static DatasetView View(FactorDataset dataset) => new(
        dataset.Id, dataset.Title, dataset.Publisher, dataset.Publication, dataset.Edition, LocalDatePattern.Iso.Format(dataset.Published), dataset.Licence, dataset.Sha256);

    private static IEnumerable<FactorUse> Uses(LiveInventories inventories, string id, string factor) =>
        inventories.Find(id)?.Inventory?.Sources.Where(source => source.Factors.Any(choice => choice.Row.Id == factor)).Select(source => new FactorUse(id, source.Definition.Id)) ?? [];

    private static List<UsedFactor> Used(LiveInventory live)
    {
        var inventory = live.Inventory!;
        return
        [
            .. inventory.Sources.SelectMany(source => source.Factors.Select(choice => (Source: source.Definition.Id, Choice: choice)))
                .GroupBy(one => one.Choice.Row.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new UsedFactor(
                    FactorView.Of(inventory.Factors, group.First().Choice.Row), [.. group.Select(one => one.Source).Distinct(StringComparer.Ordinal)],
                    [.. group.Select(one => one.Choice).DistinctBy(Told).Select(choice => Explanations.Choice(inventory, choice))])),
        ];
    }

    private static string Told(FactorSelection choice) =>
        string.Join('\n', choice.Alternatives.Select(other => other.Row.Id + other.WhyNot.En).Concat(choice.Warnings.Select(warning => warning.Message.En)).Prepend(choice.Reason.En));
}
