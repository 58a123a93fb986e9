using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Explains figures down to activity records, factors with their tables, and evidence.</summary>
internal static class Explanations
{
    private const string Sources = "sources/";

    /// <summary>How a figure comes about; null where the inventory has none such.</summary>
    public static ExplanationView? Of(LiveInventory live, string id)
    {
        var inventory = live.Inventory!;
        if (live.Figures!.Find(id) is not { } figure) return null;
        var source = Tasks.SourceOf(id) is { } name ? inventory.Sources.FirstOrDefault(one => one.Definition.Id == name) : null;
        var marks = source is null ? null : live.Quality!.Sources.FirstOrDefault(one => one.Source == source.Definition.Id);
        return new ExplanationView(
            id, figure.Title, figure.Value, figure.Unit, RoleNames.Json(figure.Kind), figure.Sha256, live.BasisText, source?.Definition.Id, [.. figure.Parts.Select(part => Part(live, figure, part))], figure.Explanation,
            [.. FigureDerivation.Of(inventory, id).SelectMany(derivation => Derivation(inventory, derivation))], source is null ? [] : [.. source.Factors.Select(choice => Choice(inventory, choice))],
            marks is null ? null : new MarksView(marks.Activity, marks.Factor, marks.Calibration, marks.Average, marks.Level), live.YearBefore?.Figures?.Find(id)?.Value,
            source is not null && id == Sources + source.Definition.Id ? [.. Causes(live, source.Definition.Id)] : []);
    }

    /// <summary>A factor row in short.</summary>
    public static FactorBrief Brief(Inventory inventory, FactorRow row) => new(
        row.Id, row.Kind, inventory.Factors.Kind(row.Kind)?.Title ?? LocalText.Same(row.Kind), row.Value is { } value ? DecimalText.Format(value) : "", row.Unit.Symbol, row.Geography, GroupReplay.SourceOf(row));

    /// <summary>A choice of a factor.</summary>
    public static FactorChoice Choice(Inventory inventory, FactorSelection choice) => new(
        Brief(inventory, choice.Row), choice.Reason, choice.Rank, [.. choice.Alternatives.Select(other => new FactorPassed(Brief(inventory, other.Row), other.WhyNot))], [.. choice.Warnings.Select(warning => warning.Message)]);

    private static PartView Part(LiveInventory live, Figure whole, string id)
    {
        var part = live.Figures!.Find(id)!;
        return new PartView(id, part.Title, part.Value, part.Unit, whole.Kind == FigureKind.Sum && whole.Value != 0 ? part.Value / whole.Value : null);
    }

    private static IEnumerable<DerivationView> Derivation(Inventory inventory, FigureDerivation derivation)
    {
        var (entry, line, replay, outputs, whole) = derivation;
        foreach (var output in outputs)
        {
            if (replay.Binding.Program.Steps(output, replay.Slots.ToArray(), replay.Given, Language.Zh) is not { } steps) continue;
            var counted = Math.Round(whole, 15, MidpointRounding.ToEven) == entry.Tonnes ? (decimal?)null : whole;
            yield return new DerivationView(
                replay.Binding.Method.Id, replay.Binding.Method.Standard, steps.Steps, steps.Line, [.. steps.Slots.Select(slot => Input(replay, slot))], [.. replay.Records.Select(use => Record(inventory, replay, use))],
                entry.Tonnes, line.Gas.Id, line.Gwp is 1 ? null : line.Gwp, inventory.Gwp.Id, entry.Co2e, counted);
        }
    }

    private static InputView Input(GroupReplay replay, int slot)
    {
        var (binding, given) = (replay.Binding.Slots[slot], replay.Given(slot));
        var title = binding.Slot.Input?.Title ?? LocalText.Same(binding.Slot.Input?.FactorKind ?? binding.Slot.FactorKind ?? binding.Slot.Name);
        return new InputView(binding.Slot.Name, title, DecimalText.Format(given.Amount), given.Unit.Symbol, RoleNames.Json(binding.Origin), binding.Factor?.Row.Id);
    }

    private static RecordView Record(Inventory inventory, GroupReplay replay, RecordUse use)
    {
        var (record, details) = (use.Record, use.Record.Details);
        var evidence = (details?.Evidence ?? []).Select(path => new EvidenceView(path, inventory.Book.Evidence.GetValueOrDefault(path)));
        return new RecordView(
            record.Period.Text, replay.Binding.Slots[use.Slot].Slot.Name, DecimalText.Format(record.Amount), record.Unit.Symbol, details?.Document, RoleNames.Json(record.Collection), details?.Note,
            $"{inventory.Book.ActivityFile}:{DecimalText.Format(record.Row)}", [.. evidence]);
    }

    private static IEnumerable<CauseView> Causes(LiveInventory live, string source) =>
        live.SinceYearBefore?.Sources.FirstOrDefault(one => one.Source == source)?.ByCause.Where(pair => pair.Value != 0).Select(pair => new CauseView(RoleNames.Json(pair.Key), pair.Value)) ?? [];
}
