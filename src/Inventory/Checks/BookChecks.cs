using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>All remarks on a finished inventory, in one order.</summary>
internal static class BookChecks
{
    /// <summary>The remarks of the build together with those of the checks, sorted and without repetition.</summary>
    public static IReadOnlyList<Warning> Of(BuildContext context, Inventory inventory, SourcePlan?[] plans, Inventory? previous)
    {
        var warnings = new List<Warning>(inventory.Warnings);
        warnings.AddRange(ActivityChecks.Of(context, inventory, plans));
        warnings.AddRange(GwpChecks.Of(inventory));
        warnings.AddRange(ExclusionChecks.Of(inventory));
        if (previous is not null) warnings.AddRange(YearOnYearCheck.Of(inventory, previous));
        var profiles = new Dictionary<string, PeriodSlicer.Profile>(StringComparer.Ordinal);
        foreach (var plan in plans)
            if (plan is not null) profiles.TryAdd(plan.Facility.Id, plan.Profile);
        foreach (var facility in inventory.Book.Facilities)
        {
            var shares = profiles.GetValueOrDefault(facility.Id)?.Owned;
            if (shares is { Count: > 0 } && shares.All(part => part.Share == 0))
                warnings.Add(new Warning(InventoryWarnings.FacilityWithoutShare, "facilities/" + facility.Id, new LocalText($"{facility.Name.Zh} 的排放按 0 计入", $"{facility.Name.En} counts at 0")));
        }

        return [.. warnings.Distinct().OrderBy(warning => warning.Code.Id, StringComparer.Ordinal).ThenBy(warning => warning.Where, StringComparer.Ordinal).ThenBy(warning => warning.Message.En, StringComparer.Ordinal)];
    }
}

/// <summary>Remarks on values that carry their own GWP.</summary>
internal static class GwpChecks
{
    /// <summary>Says which sources do not follow a switch of the GWP set and which share of the total they are.</summary>
    public static IEnumerable<Warning> Of(Inventory inventory)
    {
        var embedded = inventory.Sources.Where(source => source.OfGas("CO2e") != 0).ToArray();
        foreach (var source in embedded)
        {
            // Where a factor row says so already, with the edition of its GWP, that is enough.
            if (source.Factors.Any(factor => factor.Warnings.Any(warning => warning.Code == FactorsWarnings.EmbeddedGwp))) continue;
            yield return new Warning(
                InventoryWarnings.EmbeddedGwp, "sources/" + source.Definition.Id,
                new LocalText($"{source.Definition.Name.Zh} 只有 CO2e 值，切换 {inventory.Gwp.Id} 不会改变它", $"{source.Definition.Name.En} is known as CO2e only; another set than {inventory.Gwp.Id} would not change it"));
        }

        var fixedPart = embedded.Sum(source => source.OfGas("CO2e"));
        if (fixedPart == 0 || inventory.Totals.Tco2e == 0) yield break;
        var percent = DecimalText.Format(Math.Round(fixedPart / inventory.Totals.Tco2e * 100, 2, MidpointRounding.AwayFromZero));
        yield return new Warning(InventoryWarnings.GwpSwitchShare, "totals/tCO2e", new LocalText($"总量的 {percent} % 不随 GWP 切换", $"{percent} % of the total does not follow a switch of the GWP set"));
    }
}

/// <summary>The 1 % and 5 % rules for exclusions.</summary>
internal static class ExclusionChecks
{
    /// <summary>Remarks on exclusions that are too large or not estimated.</summary>
    public static IEnumerable<Warning> Of(Inventory inventory)
    {
        var shares = InventoryRatios.Exclusions(inventory);
        foreach (var share in shares)
        {
            var where = "exclusions/" + share.Exclusion.Name.En;
            if (share.ShareOfTotal is not { } ofTotal)
                yield return new Warning(InventoryWarnings.ExclusionUnestimated, where, new LocalText("请给出估算排放量，以便判断重要性", "state an estimate, so that its weight can be judged"));
            else if (ofTotal >= ExclusionLimits.Single || share.ShareOfScope >= ExclusionLimits.Single)
                yield return new Warning(InventoryWarnings.ExclusionMaterial, where, new LocalText($"占总量 {Percent(ofTotal)}，占范围 {share.Exclusion.Scope} 的 {Percent(share.ShareOfScope ?? 0)}", $"{Percent(ofTotal)} of the total, {Percent(share.ShareOfScope ?? 0)} of scope {share.Exclusion.Scope}"));
        }

        var all = shares.Sum(share => share.ShareOfTotal ?? 0);
        if (all >= ExclusionLimits.Together) yield return new Warning(InventoryWarnings.ExclusionsMaterial, "exclusions", new LocalText($"合计 {Percent(all)}", $"{Percent(all)} together"));
    }

    private static string Percent(decimal share) => DecimalText.Format(Math.Round(share * 100, 2, MidpointRounding.AwayFromZero)) + " %";
}

/// <summary>Sources far from the year before.</summary>
internal static class YearOnYearCheck
{
    private const decimal Far = 3;

    /// <summary>Remarks on sources whose emission is more than three times, or less than a third of, the year before.</summary>
    public static IEnumerable<Warning> Of(Inventory inventory, Inventory previous)
    {
        var before = previous.Sources.ToDictionary(source => source.Definition.Id, StringComparer.Ordinal);
        foreach (var source in inventory.Sources)
        {
            if (!before.TryGetValue(source.Definition.Id, out var last) || last.Tco2e <= 0 || source.Tco2e <= 0) continue;
            var ratio = source.Tco2e / last.Tco2e;
            if (ratio is <= Far and >= 1 / Far) continue;
            var shown = DecimalText.Format(Math.Round(ratio, 2, MidpointRounding.AwayFromZero));
            var code = ratio is > 300 and < 3000 or < 1 / 300m and > 1 / 3000m ? InventoryWarnings.ThousandfoldSlip : InventoryWarnings.YearOnYear;
            yield return new Warning(code, "sources/" + source.Definition.Id, new LocalText($"为上年的 {shown} 倍", $"{shown} times the year before"));
        }
    }
}
