using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>Scores the data quality of an inventory by a scheme.</summary>
public static class InventoryScoring
{
    /// <summary>Rank of a factor that was measured for the period or follows from a balance of masses.</summary>
    private const int MeasuredRank = 6;

    /// <summary>Rank of the factor of a contract or certificate: stated by the supplier.</summary>
    private const int SupplierRank = 4;

    /// <summary>Rank of a value without any statement of where it is from.</summary>
    private const int LowestRank = 1;

    private const string NoCalibration = "none";

    /// <summary>The scores of all sources and of the inventory, in the order of the book.</summary>
    public static QualityScore Of(Inventory inventory, DataQualityScheme scheme) =>
        QualityScoring.Score(scheme, [.. inventory.Sources.Select(source => Marks(inventory, scheme, source))]);

    /// <summary>Adds a fault for each source that names a class its scheme does not have.</summary>
    public static void Check(InventoryBook book, DataQualityScheme scheme, FaultList faults)
    {
        foreach (var source in book.Sources)
        {
            if (source.Quality.Calibration is not { } calibration || scheme.CalibrationMark(calibration) is not null) continue;
            var known = string.Join(", ", scheme.Calibration.Select(entry => entry.Id));
            faults.Add(QualityFaults.ClassUnknown, source.At("quality.calibration"), calibration, new LocalText($"以下之一：{known}", $"one of {known}"));
        }
    }

    /// <summary>Remarks: sources whose records and definition do not say how data were collected, and are scored lowest for it.</summary>
    public static IReadOnlyList<Warning> Warnings(Inventory inventory)
    {
        var warnings = new List<Warning>();
        foreach (var source in inventory.Sources)
        {
            if (source.Definition.Quality.Activity is { } stated && stated != CollectionType.Unstated) continue;
            var unstated = 0;
            foreach (var group in source.Groups)
                foreach (var row in inventory.RowOrder.Slice(group.First, group.Count))
                    if (inventory.Activity[row].Collection == CollectionType.Unstated) unstated++;
            if (unstated == 0) continue;
            warnings.Add(new Warning(QualityWarnings.CollectionUnstated, source.Definition.Id, new LocalText(
                $"{unstated} 条活动数据未说明收集方式，按自行推估计", $"{unstated} activity records do not say how they were collected and count as estimates")));
        }

        return warnings;
    }

    private static SourceMarks Marks(Inventory inventory, DataQualityScheme scheme, SourceResult source) => new(
        source.Definition.Id, source.Tco2e, ActivityMark(inventory, scheme, source),
        scheme.FactorMark(source.Definition.Quality.Factor ?? FactorRank(inventory, source)) ?? 0m,
        scheme.CalibrationMark(source.Definition.Quality.Calibration ?? NoCalibration) ?? scheme.CalibrationMark(NoCalibration) ?? 0m);

    private static decimal ActivityMark(Inventory inventory, DataQualityScheme scheme, SourceResult source)
    {
        if (CommonMark(inventory, scheme, source) is { } common) return common;
        var groups = new List<GroupMarks>(source.Groups.Length);
        var emissions = HeadlineEmissions.ByGroup(inventory, source);
        for (var i = 0; i < source.Groups.Length; i++)
        {
            var group = source.Groups[i];
            var records = new RecordMark[group.Count];
            for (var r = 0; r < group.Count; r++)
            {
                ref readonly var record = ref inventory.Activity[inventory.RowOrder[group.First + r]];
                var evidence = Collecting.Of(record, source.Definition);
                records[r] = new RecordMark(record.Input ?? "", Common(in record, inventory, group), scheme.ActivityMark(evidence.Collection, evidence.Measured) ?? scheme.Unmeasured);
            }

            groups.Add(new GroupMarks(emissions[i], records));
        }

        var stated = Collecting.Stated(source.Definition);
        return ActivityScoring.Mark(groups) ?? scheme.ActivityMark(stated.Collection, stated.Measured) ?? scheme.Unmeasured;
    }

    /// <summary>The mark all records of a source have, which then is their mean however they are weighed; null where they differ or there are none.</summary>
    private static decimal? CommonMark(Inventory inventory, DataQualityScheme scheme, SourceResult source)
    {
        if (source.Groups.Length == 0) return null;
        var (first, last) = (source.Groups[0], source.Groups[^1]);
        var rows = inventory.RowOrder[first.First..(last.First + last.Count)];
        ref readonly var sample = ref inventory.Activity[rows[0]];
        foreach (var row in rows)
        {
            ref readonly var record = ref inventory.Activity[row];
            if (record.Collection != sample.Collection || record.Details?.Measured != sample.Details?.Measured) return null;
        }

        var evidence = Collecting.Of(in sample, source.Definition);
        var mark = scheme.ActivityMark(evidence.Collection, evidence.Measured) ?? scheme.Unmeasured;
        return mark == ActivityScoring.Rounded(mark) ? mark : null;
    }

    /// <summary>The amount in the unit of the first record of its input, so that records of one input can be weighed against each other.</summary>
    private static decimal Common(in ActivityRecord record, Inventory inventory, EvaluationGroup group)
    {
        if (group.Count == 1) return record.Amount;
        foreach (var row in inventory.RowOrder.Slice(group.First, group.Count))
        {
            ref readonly var first = ref inventory.Activity[row];
            if (first.Input == record.Input) return record.Unit.IsConvertibleTo(first.Unit) ? record.Unit.ConvertTo(record.Amount, first.Unit) : record.Amount;
        }

        return record.Amount;
    }

    /// <summary>
    /// The lowest rank among the factors a source uses. A method without factors is a balance of masses, unless all it does is to take over
    /// a figure in CO2e.
    /// </summary>
    private static int FactorRank(Inventory inventory, SourceResult source)
    {
        int? lowest = null;
        foreach (var binding in source.Bindings)
        {
            foreach (var slot in binding.Slots)
            {
                if (Rank(slot) is { } rank && (lowest is null || rank < lowest)) lowest = rank;
            }
        }

        if (lowest is { } found) return found;
        return source.Bindings.Any(binding => binding.Program.Outputs.Any(output => output.Gas.Id != "CO2e")) ? MeasuredRank : LowestRank;
    }

    private static int? Rank(SlotBinding slot)
    {
        if (slot.Factor is { } factor) return factor.Rank;
        if (slot.Slot.Input?.Kind != InputKind.Factor && slot.Slot.LetName is null) return null;
        return slot.Origin switch
        {
            SlotOrigin.Activity => MeasuredRank,
            SlotOrigin.Allocation => SupplierRank,
            SlotOrigin.Fixed => LowestRank,
            _ => null,
        };
    }
}
