using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>One thing an output of a method is posted to.</summary>
/// <param name="Output">Index of the output.</param>
/// <param name="Line">Line of the ledger.</param>
/// <param name="Fraction">Mass fraction of the output.</param>
internal readonly record struct OutputPart(int Output, int Line, decimal Fraction);

/// <summary>Spreads the results of a group over months and shares and writes them to the ledger: the only place where results are rounded.</summary>
internal sealed class GroupPosting(BuildContext context)
{
    /// <summary>Decimals of a tonne to which a result is rounded, half-even.</summary>
    internal const int Decimals = 15;

    /// <summary>Lines opened.</summary>
    public List<LedgerLine> Lines { get; } = [];

    /// <summary>Entries written.</summary>
    public List<LedgerEntry> Entries { get; } = [];

    /// <summary>Writes the results of a group.</summary>
    /// <param name="plan">The source.</param>
    /// <param name="parts">What the outputs are posted to, see <see cref="PartsOf"/>.</param>
    /// <param name="group">Index of the group.</param>
    /// <param name="rows">Its records.</param>
    /// <param name="slices">How its period falls on months and shares.</param>
    /// <param name="tonnes">Results, not rounded.</param>
    public void Post(SourcePlan plan, OutputPart[] parts, int group, ReadOnlySpan<int> rows, PeriodSlices slices, ReadOnlySpan<decimal> tonnes)
    {
        var internalShare = InternalShare(plan, rows);
        var whole = plan.Method.Window == MethodWindow.Period;
        foreach (ref readonly var part in parts.AsSpan())
        {
            var mass = part.Fraction == 1 ? tonnes[part.Output] : tonnes[part.Output] * part.Fraction;
            var left = Math.Round(mass, Decimals, MidpointRounding.ToEven);
            if (slices.Slices.Length == 1) Write(part.Line, group, slices.Slices[0], left, internalShare);
            else Spread(part.Line, group, slices, whole, mass, left, internalShare);
        }
    }

    /// <summary>
    /// What the outputs of a binding are posted to; lines are opened where the source has none yet. A blend is one gas, unless only
    /// some of its components are within the scopes: then each component is posted by itself, so that an HFC mixed with an HCFC counts.
    /// </summary>
    public OutputPart[] PartsOf(SourcePlan plan, SourceBinding binding)
    {
        var parts = new List<OutputPart>();
        for (var output = 0; output < binding.Program.Outputs.Count; output++)
        {
            var shape = binding.Program.Outputs[output];
            var components = Gases.Composition(shape.Gas);
            if (components.Count < 2 || components.Select(component => Gases.Entry(component.Gas).InScopes).Distinct().Count() == 1)
                parts.Add(new OutputPart(output, Line(plan, shape, shape.Gas, binding.Gwp[output]), 1));
            else
                foreach (var component in components)
                    parts.Add(new OutputPart(output, Line(plan, shape, component.Gas, Gwp(component.Gas)), component.MassFraction));
        }

        return [.. parts];
    }

    private decimal? Gwp(Gas gas) => context.Gwp.TryFind(gas, MethaneOrigin.Unspecified, out var value) ? value : null;

    /// <summary>Every part is rounded, and the last takes what is left, so that the parts add up to the whole.</summary>
    private void Spread(int line, int group, PeriodSlices slices, bool whole, decimal tonnes, decimal left, decimal internalShare)
    {
        var days = whole ? slices.Days - slices.OutsidePeriod - slices.OutsideOwnership : slices.Days;
        var last = Last(slices.Slices, whole);
        for (var i = 0; i <= last; i++)
        {
            var slice = slices.Slices[i];
            if (whole && slice.Month < 0) continue;
            var part = i == last ? left : Math.Round(tonnes * slice.Days / days, Decimals, MidpointRounding.ToEven);
            left -= part;
            if (slice.Month >= 0) Write(line, group, slice, part, internalShare);
        }
    }

    private static int Last(MonthSlice[] slices, bool whole)
    {
        var last = slices.Length - 1;
        while (whole && last > 0 && slices[last].Month < 0) last--;
        return last;
    }

    private void Write(int line, int group, MonthSlice slice, decimal part, decimal internalShare)
    {
        var gwp = Lines[line].Gwp ?? 0;
        var tonnes = slice.Share == 1 ? part : Math.Round(part * slice.Share, Decimals, MidpointRounding.ToEven);
        Entries.Add(new LedgerEntry(line, group, slice.Month, tonnes, Co2e(tonnes, gwp), false));
        if (internalShare == 0) return;
        var taken = internalShare == 1 ? -tonnes : -Math.Round(tonnes * internalShare, Decimals, MidpointRounding.ToEven);
        Entries.Add(new LedgerEntry(line, group, slice.Month, taken, Co2e(taken, gwp), true));
    }

    private static decimal Co2e(decimal tonnes, decimal gwp) =>
        gwp == 1 ? tonnes : Math.Round(tonnes * gwp, Decimals, MidpointRounding.ToEven);

    /// <summary>The share of the delivering facility that is inside the boundary: that much of an internal delivery is counted there already.</summary>
    private decimal InternalShare(SourcePlan plan, ReadOnlySpan<int> rows)
    {
        decimal share = 0;
        foreach (var row in rows)
        {
            ref readonly var record = ref context.Activity[row];
            if (record.Details?.Counterparty is not { } name || context.Tree.Find(name) is not { } counterparty) continue;
            var day = record.Period.Start.InZone(plan.Facility.Zone).Date;
            if (day < context.Book.Period.From) day = context.Book.Period.From;
            share = Math.Max(share, context.ShareOf(counterparty, day));
        }

        return share;
    }

    private int Line(SourcePlan plan, MethodOutput shape, Gas gas, decimal? gwp)
    {
        var inScopes = shape.Quantified && (gas.Id == "CO2e" || Gases.Entry(gas).InScopes);
        var key = (gas, shape.Account, shape.Basis, shape.Origin, shape.Quantified);
        if (plan.LineOf.TryGetValue(key, out var line)) return line;
        Lines.Add(new LedgerLine(plan.Index, gas, shape.Account, shape.Basis, shape.Origin, gwp, inScopes, shape.Equation));
        plan.LineOf.Add(key, Lines.Count - 1);
        return Lines.Count - 1;
    }
}
