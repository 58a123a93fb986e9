using Lingtan.Factors;
using Lingtan.Instruments;
using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>
/// Makes bindings: compiled method, factors and fixed values for a group shape. One per worker; bindings are shared by equal sources.
/// Without a GWP set, because the one named is unknown, other mistakes are still found.
/// </summary>
internal sealed class BindingFactory(InventoryBook book, GwpSet? gwp, FactorLookup factors, FaultList faults)
{
    private readonly Dictionary<(string Share, string Shape), int> _made = [];
    private readonly Dictionary<string, ContractualInstrument> _instruments =
        book.Instruments.GroupBy(instrument => instrument.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>All bindings made.</summary>
    public List<SourceBinding> Bindings { get; } = [];

    /// <summary>Index of the binding of a source for a shape; −1 when something is missing, which is reported once per source.</summary>
    public int Of(SourcePlan plan, GroupShape shape)
    {
        if (_made.TryGetValue((plan.ShareKey, shape.Key), out var index) && index >= 0) return index;
        index = Make(plan, shape) is { } binding ? Add(binding) : -1;
        _made[(plan.ShareKey, shape.Key)] = index;
        return index;
    }

    private int Add(SourceBinding binding)
    {
        Bindings.Add(binding);
        return Bindings.Count - 1;
    }

    private SourceBinding? Make(SourcePlan plan, GroupShape shape)
    {
        if (!SubjectsNamed(plan)) return null;
        if (!plan.Method.TryCompile(new MethodBinding(plan.Source.Subjects, shape.Units, shape.Sets, shape.Own), out var program, out var problem) || program is null)
        {
            Report(plan, InventoryFaults.SubjectMissing, "subjects", string.Join(", ", plan.Source.Subjects.Values), problem ?? new LocalText("方法所需的对象", "the subjects the method needs"));
            return null;
        }

        var slots = new SlotBinding?[program.Slots.Count];
        var complete = true;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = Held(plan, shape, program.Slots[i]);
            complete &= slots[i] is not null;
        }

        var values = Gwps(plan, program);
        if (!complete || values is null) return null;
        var names = program.Slots.Select((slot, index) => (slot.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        return new SourceBinding
        {
            Method = plan.Method,
            Program = program,
            Slots = slots!,
            Gwp = values,
            Template = [.. slots.Select(slot => slot!.Value)],
            SlotIndex = names,
            Warnings = [.. slots.Where(slot => slot!.Factor is not null).SelectMany(slot => slot!.Factor!.Warnings).Distinct()],
        };
    }

    private bool SubjectsNamed(SourcePlan plan)
    {
        var needed = plan.Method.Subjects.Where(name => !plan.Source.Subjects.ContainsKey(name) && !OnlyForGiven(plan, name)).ToArray();
        foreach (var name in needed)
            Report(plan, InventoryFaults.SubjectMissing, "subjects." + name, "", new LocalText($"方法 {plan.Method.Id} 需要 subjects.{name}", $"subjects.{name}, which method {plan.Method.Id} needs"));
        return needed.Length == 0;
    }

    /// <summary>A subject that is only needed to look up factors all of which are pinned or stated.</summary>
    private static bool OnlyForGiven(SourcePlan plan, string name) =>
        !plan.Method.Emissions.Any(emission => emission.Gas == "$" + name) && !plan.Method.Sets.Any(set => set.Of == name)
        && plan.Method.Inputs.Where(input => input.Of.Contains(name, StringComparer.Ordinal))
            .All(input => plan.Source.Pins.ContainsKey(input.Name) || plan.Source.Inputs.ContainsKey(input.Name));

    /// <summary>The value of a slot; one beyond exact arithmetic in the slot's unit is a mistake of the source.</summary>
    private SlotBinding? Held(SourcePlan plan, GroupShape shape, MethodSlot slot)
    {
        try
        {
            return Slot(plan, shape, slot);
        }
        catch (OverflowException)
        {
            Report(plan, InventoryFaults.NumberTooLarge, "inputs." + slot.Name, plan.Source.Inputs.GetValueOrDefault(slot.Name, ""), new LocalText("绝对值小于 7.9e28 的数", "numbers below 7.9e28"));
            return null;
        }
    }

    private SlotBinding? Slot(SourcePlan plan, GroupShape shape, MethodSlot slot)
    {
        if (slot.IsYears) return new SlotBinding(slot, SlotOrigin.Window, 0, null, null);
        if (Allocated(plan, slot) is { } allocated) return allocated;
        if (shape.Given.Contains(slot.Name)) return new SlotBinding(slot, SlotOrigin.Activity, 0, null, null);
        if (Composed(plan, slot) is { } share) return share;
        if (Fixed(plan, slot, out var stated) is var value && stated) return value is null ? null : Documented(plan, shape, slot, value);
        if (slot.FactorKind is not null)
        {
            if (Selected(plan, shape, slot, out var whyNot) is { } selected) return selected;
            if (slot.Input?.Default is null) return Missing(plan, slot, whyNot);
        }

        if (slot.Input?.Default is { } usual) return new SlotBinding(slot, SlotOrigin.Default, usual.Unit.ConvertTo(usual.Amount, slot.Unit), usual, null);
        if (MayBeUnread(plan, slot, main: true)) return null;
        Report(
            plan, InventoryFaults.InputMissing, "inputs." + slot.Name, "",
            new LocalText(
                $"{slot.Name}（{slot.Input?.Title?.Zh ?? slot.Name}，{slot.Unit.Symbol}）的活动数据（activity.csv 的 input 列写 {slot.Name}）或固定值（排放源的 inputs 写 {slot.Name}: 数值 {slot.Unit.Symbol}）",
                $"activity data of {slot.Name} ({slot.Input?.Title?.En ?? slot.Name}, {slot.Unit.Symbol}): a row with input {slot.Name}, or a fixed value: inputs: {{ {slot.Name}: NUMBER {slot.Unit.Symbol} }} of the source"));
        return null;
    }

    private SlotBinding? Fixed(SourcePlan plan, MethodSlot slot, out bool stated)
    {
        stated = plan.Source.Inputs.TryGetValue(slot.Name, out var text) || (slot.Input is { } input && plan.Source.Inputs.TryGetValue(input.Name, out text));
        if (!stated) return null;
        if (!Stated(text!, slot.Unit, out var quantity, out var expected))
        {
            Report(plan, InventoryFaults.UnitInconvertible, "inputs." + slot.Name, text!, expected ?? new LocalText("数值和单位", "a number and a unit"));
            return null;
        }

        if (!quantity.Unit.IsConvertibleTo(slot.Unit))
        {
            Report(plan, InventoryFaults.UnitInconvertible, "inputs." + slot.Name, text!, new LocalText($"可换算为 {slot.Unit.Symbol} 的单位", $"a unit that converts to {slot.Unit.Symbol}"));
            return null;
        }

        return new SlotBinding(slot, SlotOrigin.Fixed, quantity.Unit.ConvertTo(quantity.Amount, slot.Unit), quantity, null);
    }

    /// <summary>A fixed value for which the source also pins a row, such as a value within a range that is all the publication prints.</summary>
    private SlotBinding? Documented(SourcePlan plan, GroupShape shape, MethodSlot slot, SlotBinding value)
    {
        if (slot.FactorKind is null || Pin(plan, slot) is null) return value;
        return factors.Select(Request(plan, shape, slot) with { ValueGiven = true }, out var whyNot) is { } selection ? value with { Factor = selection } : Missing(plan, slot, whyNot);
    }

    /// <summary>A value with its unit; an enthalpy may also be stated as the state of steam or water it belongs to.</summary>
    private static bool Stated(string text, Unit wanted, out Quantity quantity, out LocalText? expected)
    {
        if (!SteamText.IsState(text) || !EnthalpyUnit.IsConvertibleTo(wanted)) return Quantity.TryParse(text, out quantity, out expected);
        var read = SteamText.TryEnthalpy(text, out var enthalpy, out expected);
        quantity = new Quantity(enthalpy, EnthalpyUnit);
        return read;
    }

    private static readonly Unit EnthalpyUnit = Unit.Parse("kJ/kg");

    private SlotBinding? Selected(SourcePlan plan, GroupShape shape, MethodSlot slot, out LocalText? whyNot)
    {
        if (ResidualMix.Select(factors, Request(plan, shape, slot), plan.Facility.Country, out whyNot) is not { Row.Value: { } value } selection) return null;
        return new SlotBinding(slot, SlotOrigin.Factor, selection.Row.Unit.ConvertTo(value, slot.Unit), new Quantity(value, selection.Row.Unit), selection);
    }

    private FactorRequest Request(SourcePlan plan, GroupShape shape, MethodSlot slot)
    {
        var pin = Pin(plan, slot);
        var subjects = slot.SubjectsFor(plan.Source.Subjects).Select(subject => subject ?? FactorRow.AnySubject).ToArray();
        return new FactorRequest(slot.FactorKind!, subjects, slot.GasFor(plan.Source.Subjects), plan.Geographies, shape.From, shape.To, book.Factors, pin, slot.Unit)
        {
            Grid = plan.Grid,
            Use = pin is null || plan.Source.Scope != 2 ? null : Use(slot),
        };
    }

    private static string? Pin(SourcePlan plan, MethodSlot slot) =>
        plan.Source.Pins.GetValueOrDefault(slot.Name) ?? plan.Source.Pins.GetValueOrDefault(slot.Input?.Name ?? slot.Name);

    /// <summary>What a pinned factor of scope 2 is used for; elsewhere the method's own choice of kind decides.</summary>
    private string Use(MethodSlot slot) =>
        factors.Library.Kind(slot.FactorKind!) is { } kind && kind.Uses.Contains("scope2-market") && !kind.Uses.Contains("scope2-location") ? "scope2-market" : "scope2-location";

    private SlotBinding? Missing(SourcePlan plan, MethodSlot slot, LocalText? whyNot)
    {
        if (plan.Grid is { } grid && IsGridLevel(slot) && !plan.Source.Pins.ContainsKey(slot.Name) && factors.GridLevels is var levels && !levels.Contains(grid))
        {
            if (plan.Reported.Add(InventoryFaults.GridUnknown.Id)) faults.Add(InventoryFaults.GridUnknown, GridPlace(plan, grid), grid, PlanBuilder.Nearest(grid, levels));
            return null;
        }

        if (MayBeUnread(plan, slot, main: false)) return null;
        var (key, value) = Pin(plan, slot) is { } pin ? ("factors." + slot.Name, pin) : Asked(plan, slot);
        Report(plan, InventoryFaults.FactorMissing, key, value, MeantSubject(key, value) ?? OrOwn(plan, slot, whyNot ?? new LocalText("适用的因子", "a factor that applies")));
        return null;
    }

    /// <summary>What would do, and the line of <c>factors.csv</c> by which the company states it itself, ready to be copied.</summary>
    private LocalText OrOwn(SourcePlan plan, MethodSlot slot, LocalText expected)
    {
        if (Pin(plan, slot) is not null || factors.Library.Kind(slot.FactorKind!) is not { } kind) return expected;
        var subjects = slot.SubjectsFor(plan.Source.Subjects).Select(subject => subject ?? FactorRow.AnySubject).ToArray();
        var line = OwnFactorLine.Of(kind, subjects, slot.GasFor(plan.Source.Subjects), slot.Unit, kind.GridLevel && plan.Grid is { } grid ? grid : plan.Facility.Country);
        return new LocalText(
            $"{expected.Zh}；或在 factors.csv（工作簿：自有因子）加一行，首行为 {OwnFactorLine.Header}：{line.Zh}",
            $"{expected.En}; or a line in factors.csv (workbook: factors), below the header {OwnFactorLine.Header}: {line.En}");
    }

    /// <summary>Whether a row that could not be read, which is reported, may be the one that gives an input.</summary>
    private bool MayBeUnread(SourcePlan plan, MethodSlot slot, bool main) =>
        book.Incomplete.TryGetValue(plan.Source.Id, out var inputs)
        && (inputs.Contains(InventoryBook.AnyInput) || (main && inputs.Contains("")) || inputs.Contains(slot.Name) || inputs.Any(input => InputName.Base(input) == InputName.Base(slot.Name)));

    /// <summary>The one subject for which a factor is missing, or the kind with all its subjects.</summary>
    private static (string Key, string Value) Asked(SourcePlan plan, MethodSlot slot)
    {
        var subjects = slot.SubjectsFor(plan.Source.Subjects).Select(subject => subject ?? "?").ToArray();
        var named = plan.Source.Subjects.Where(pair => subjects.Contains(pair.Value, StringComparer.Ordinal)).ToArray();
        return subjects is [_] && named is [var only] ? ("subjects." + only.Key, only.Value) : ("subjects", (slot.FactorKind + " " + string.Join('/', subjects)).Trim());
    }

    /// <summary>The identifier of a subject that is written by its name, such as 柴油.</summary>
    private LocalText? MeantSubject(string key, string value)
    {
        if (!key.StartsWith("subjects.", StringComparison.Ordinal) || factors.Library.Subjects.Find(value) is not null) return null;
        var meant = factors.Library.Subjects.All.FirstOrDefault(subject =>
            subject.Aliases.Append(subject.Name.Zh).Append(subject.Name.En).Append(subject.Id).Contains(value, StringComparer.OrdinalIgnoreCase));
        return meant is null ? null : new LocalText($"标识 {meant.Id}（{meant.Name.Zh}）", $"the identifier {meant.Id} ({meant.Name.En})");
    }

    private bool IsGridLevel(MethodSlot slot) => slot.FactorKind is { } id && factors.Library.Kind(id) is { GridLevel: true };

    /// <summary>The facility that states the grid: the source's own, or the nearest above it.</summary>
    private Place GridPlace(SourcePlan plan, string grid)
    {
        var stating = plan.Facility;
        while (stating.Grid != grid && book.Facilities.FirstOrDefault(other => other.Id == stating.Parent) is { } above) stating = above;
        return stating.At("grid");
    }

    /// <summary>Mass share of a component of a blend.</summary>
    private static SlotBinding? Composed(SourcePlan plan, MethodSlot slot)
    {
        foreach (var set in plan.Method.Sets)
        {
            if (set.Origin != SetOrigin.Composition || set.Share != slot.Input?.Name || set.Of is null) continue;
            if (!plan.Source.Subjects.TryGetValue(set.Of, out var name) || !Gases.TryFind(name, out var gas)) continue;
            var element = slot.Elements.GetValueOrDefault(set.Name);
            var part = Gases.Composition(gas).First(component => component.Gas.Id == element);
            var quantity = new Quantity(part.MassFraction, Unit.None);
            return new SlotBinding(slot, SlotOrigin.Fixed, quantity.Unit.ConvertTo(quantity.Amount, slot.Unit), quantity, null);
        }

        return null;
    }

    /// <summary>Energy allocated to the group by an instrument (filled per group), and the instrument's own factor.</summary>
    private SlotBinding? Allocated(SourcePlan plan, MethodSlot slot)
    {
        foreach (var set in plan.Method.Sets)
        {
            if (set.Origin != SetOrigin.Instruments || !slot.Elements.TryGetValue(set.Name, out var id)) continue;
            if (slot.Input?.Name == set.Energy) return new SlotBinding(slot, SlotOrigin.Allocation, 0, null, null);
            if (slot.Input?.Name != set.Factor || !_instruments.TryGetValue(id, out var instrument)) continue;
            var given = new Quantity(instrument.Factor ?? 0, instrument.FactorUnit ?? slot.Unit);
            return new SlotBinding(slot, SlotOrigin.Allocation, given.Unit.ConvertTo(given.Amount, slot.Unit), given, null);
        }

        return null;
    }

    /// <summary>A gas within the scopes needs a GWP; of a blend, each component that is, or what it adds would be lost.</summary>
    private bool Unvalued(Gas gas) => Gases.Composition(gas) is { Count: >= 2 } parts
        ? parts.Any(part => Gases.Entry(part.Gas).InScopes && !gwp!.TryFind(part.Gas, MethaneOrigin.Unspecified, out _))
        : Gases.Entry(gas).InScopes;

    private decimal?[]? Gwps(SourcePlan plan, MethodProgram program)
    {
        var values = new decimal?[program.Outputs.Count];
        if (gwp is null) return values;
        for (var i = 0; i < values.Length; i++)
        {
            var output = program.Outputs[i];
            if (gwp.TryFind(output.Gas, output.Origin, out var value)) values[i] = value;
            else if (output.Quantified && Unvalued(output.Gas))
            {
                Report(plan, InventoryFaults.GwpMissing, "subjects", output.Gas.Id, new LocalText($"在 {gwp.Id} 中有 GWP 的气体", $"a gas with a GWP in {gwp.Id}"));
                return null;
            }
        }

        return values;
    }

    /// <summary>Reports a mistake of a source once.</summary>
    public void Report(SourcePlan plan, FaultCode code, string key, string value, LocalText expected)
    {
        if (plan.Reported.Add(code.Id + key)) faults.Add(code, plan.At(key), value, expected);
    }

    /// <summary>The first and last day of a group as it counts for factors.</summary>
    internal static (LocalDate From, LocalDate To) DaysOf(Period period, DateTimeZone zone) =>
        (period.Start.InZone(zone).Date, (period.End - Duration.Epsilon).InZone(zone).Date);
}
