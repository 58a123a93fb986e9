using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>Makes the uncertainty model of an inventory: its headline total as a function of everything recorded or looked up.</summary>
public static class InventoryUncertainty
{
    /// <summary>Share of the variance resting on assumptions from which a result says so.</summary>
    private const decimal RemarkableShare = 0.5m;

    /// <summary>
    /// The model. Sums are named like the inventory's figures: <c>totals/scope1</c>, <c>byIsoCategory/4</c>, <c>byCategory/mobile-combustion</c>,
    /// and, where asked for, <c>sources/petrol</c>.
    /// </summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="scheme">Its assumptions hold where nothing better is stated.</param>
    /// <param name="bySource">Whether each source is a sum of its own.</param>
    public static UncertaintyModel Model(Inventory inventory, DataQualityScheme scheme, bool bySource = false)
    {
        var inputs = new InputRegister(scheme);
        var contributions = new List<Contribution>();
        foreach (var source in inventory.Sources) contributions.Add(new SourceTerms(inventory, source, inputs, scheme.Assumptions).Make());
        return new UncertaintyModel(inputs.Inputs, contributions, Groups(inventory, bySource));
    }

    /// <summary>Remarks on a model: how much of the variance rests on assumptions, and on factor bounds that were not checked.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="model">Its model.</param>
    public static IReadOnlyList<Warning> Warnings(Inventory inventory, UncertaintyModel model)
    {
        var warnings = new List<Warning>();
        var shares = ErrorPropagation.Shares(model);
        var assumed = shares.Where(share => share.Basis == UncertaintyBasis.Assumed).Sum(share => share.Share);
        if (assumed > RemarkableShare)
        {
            var percent = DecimalText.Format(Math.Round(100m * assumed, 1));
            warnings.Add(new Warning(QualityWarnings.UncertaintyAssumed, UncertaintyModel.Total, new LocalText(
                $"方差的 {percent} % 来自评分方案的默认不确定性", $"{percent} % of the variance comes from uncertainties assumed by the data-quality scheme")));
        }

        var used = shares.Where(share => share is { Basis: UncertaintyBasis.Stated, Share: > 0m }).Select(share => share.Input).ToHashSet(StringComparer.Ordinal);
        foreach (var row in inventory.Sources.SelectMany(source => source.Factors).Select(selection => selection.Row).DistinctBy(row => row.Id).OrderBy(row => row.Id, StringComparer.Ordinal))
        {
            if (!row.AreBoundsUnverified || !used.Contains("factors/" + row.Id)) continue;
            warnings.Add(new Warning(QualityWarnings.BoundsUnverified, row.Id, new LocalText(
                "该因子的不确定性上下限未与来源核对", "The uncertainty bounds of this factor were not compared with their source")));
        }

        return warnings;
    }

    private static List<ContributionGroup> Groups(Inventory inventory, bool bySource)
    {
        var members = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < inventory.Sources.Count; i++)
        {
            var source = inventory.Sources[i];
            Add("totals/scope" + source.Definition.Scope.ToString(CultureInfo.InvariantCulture), i);
            Add("byIsoCategory/" + source.IsoCategory.ToString(CultureInfo.InvariantCulture), i);
            Add("byCategory/" + source.Definition.Category, i);
            if (bySource) Add("sources/" + source.Definition.Id, i);
        }

        return [.. members.Select(group => new ContributionGroup(group.Key, group.Value))];

        void Add(string id, int source)
        {
            if (!members.TryGetValue(id, out var list)) members.Add(id, list = []);
            list.Add(source);
        }
    }
}
