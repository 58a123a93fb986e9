using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// The headline total by ISO category and gas group, and by single gas. Sources of which only CO2e is known are divided by the shares that document
/// control states for them; what has none stays undivided. One pass over the sources.
/// </summary>
internal sealed class GasMatrix
{
    /// <summary>Part of a category that may stay undivided: what is customary as a threshold of materiality.</summary>
    private const decimal MostUndivided = 0.05m;

    private readonly ReportBuilder _page;
    private readonly Dictionary<(int Iso, GasFamily Family), decimal> _sums = [];
    private readonly Dictionary<(int Iso, string Gas), GasAmount> _gases = [];

    private GasMatrix(ReportBuilder page)
    {
        _page = page;
        foreach (var source in page.Inventory.Sources)
            foreach (var (gas, amount) in source.Gases) Add(source, gas, amount);
    }

    /// <summary>The matrix of a report.</summary>
    public static GasMatrix Of(ReportBuilder page) => page.Once(() => new GasMatrix(page));

    /// <summary>Whether any part was divided by shares of document control.</summary>
    public bool IsAllocated { get; private set; }

    /// <summary>ISO categories with sources, in order.</summary>
    public IReadOnlyList<int> Categories => [.. _page.Inventory.Sources.Where(source => !TotalsPart.IsBeside(source.Definition)).Select(source => source.IsoCategory).Distinct().Order()];

    /// <summary>Groups to show: the seven, and others that hold something.</summary>
    public IReadOnlyList<GasFamily> Families => [.. GasWords.Order.Where(family => GasWords.Kyoto.Contains(family) || Sum(null, family) != 0)];

    /// <summary>Whether something of a category is not divided by gas.</summary>
    /// <param name="iso">ISO category; null for all.</param>
    public bool HasUndivided(int? iso) => Sum(iso, GasFamily.CO2e) != 0;

    /// <summary>Whether a category is divided by gas but for a minor part, which tables show as such.</summary>
    /// <param name="iso">ISO category.</param>
    public bool IsDivided(int iso) => Math.Abs(Sum(iso, GasFamily.CO2e)) <= MostUndivided * Math.Abs(GasWords.Order.Sum(family => Sum(iso, family)));

    /// <summary>A figure of the matrix; null where it is zero.</summary>
    /// <param name="iso">ISO category; null for all.</param>
    /// <param name="family">Gas group.</param>
    public ShownFigure? Of(int? iso, GasFamily family)
    {
        var value = Sum(iso, family);
        if (value == 0) return null;
        var whole = _page.Figures.Of(iso is { } n ? "byIsoCategory/" + n.ToString(CultureInfo.InvariantCulture) : "totals/tCO2e");
        var id = iso is { } category ? "byIsoCategory/" + category.ToString(CultureInfo.InvariantCulture) + "/" + family : "byGasGroup/" + family;
        if (!IsAllocated && _page.Figures.Find(id) is { } known && known.Value == value) return known;
        return _page.Figures.Derived(IsAllocated ? "allocated/" + id : id, value, ReportFigures.Tonnes, _page.Basis.Control.Decimals, whole);
    }

    /// <summary>Single gases of a category with their masses, in the order of the groups.</summary>
    /// <param name="iso">ISO category.</param>
    public IReadOnlyList<(string Gas, GasAmount Amount)> GasesOf(int iso) =>
        [.. _gases.Where(pair => pair.Key.Iso == iso).Select(pair => (pair.Key.Gas, pair.Value))
            .OrderBy(pair => Rank(GasWords.FamilyOf(pair.Gas))).ThenBy(pair => pair.Gas, StringComparer.Ordinal)];

    /// <summary>Single gases of the whole inventory with their masses, in the order of the groups.</summary>
    public IReadOnlyList<(string Gas, GasAmount Amount)> AllGases =>
        [.. _gases.GroupBy(pair => pair.Key.Gas, StringComparer.Ordinal).Select(group => (group.Key, group.Aggregate(default(GasAmount), (sum, pair) => sum + pair.Value)))
            .OrderBy(pair => Rank(GasWords.FamilyOf(pair.Key))).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    private void Add(SourceResult source, string gas, GasAmount amount)
    {
        var key = (source.IsoCategory, gas);
        _gases[key] = _gases.GetValueOrDefault(key) + amount;
        var family = GasWords.FamilyOf(gas);
        if (family != GasFamily.CO2e || !_page.Basis.Control.GasShares.TryGetValue(source.Definition.Id, out var shares))
        {
            Sum((source.IsoCategory, family), amount.Co2e);
            return;
        }

        IsAllocated = true;
        foreach (var (group, share) in shares) Sum((source.IsoCategory, GasWords.Parse(group)), amount.Co2e * share);
    }

    private void Sum((int, GasFamily) key, decimal value) => _sums[key] = _sums.GetValueOrDefault(key) + value;

    private decimal Sum(int? iso, GasFamily family) =>
        iso is { } category ? _sums.GetValueOrDefault((category, family)) : _sums.Where(pair => pair.Key.Family == family).Sum(pair => pair.Value);


    private static int Rank(GasFamily family) => GasWords.Order.ToList().IndexOf(family);
}
