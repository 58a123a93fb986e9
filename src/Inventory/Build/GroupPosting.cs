using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>One thing an output of a method is posted to.</summary>
/// <param name="Output">Index of the output.</param>
/// <param name="Line">Line of the ledger.</param>
/// <param name="Fraction">Mass fraction of the output.</param>
/// <param name="Most">Tonnes above which a result is refused.</param>
internal readonly record struct OutputPart(int Output, int Line, decimal Fraction, decimal Most);

/// <summary>Spreads the results of a group over months and shares and writes them to the ledger: the only place where results are rounded.</summary>
internal sealed class GroupPosting(BuildContext context, Segment<LedgerEntry> entries)
{
    /// <summary>Decimals of a tonne to which a result is rounded, half-even.</summary>
    internal const int Decimals = 15;

    /// <summary>Lines opened.</summary>
    public List<LedgerLine> Lines { get; } = [];

    /// <summary>Entries written.</summary>
    public Segment<LedgerEntry> Entries => entries;

    /// <summary>
    /// Tonnes of CO2 equivalent of one group above which a result is refused: sums keep their fifteen decimals up to 79 × 10^12 t.
    /// </summary>
    internal const decimal Most = 1_000_000_000_000m;

    /// <summary>Writes the results of a group. Outputs of one gas that go to one line are one result.</summary>
    /// <param name="plan">The source.</param>
    /// <param name="parts">What the outputs are posted to, see <see cref="PartsOf"/>.</param>
    /// <param name="group">Index of the group.</param>
    /// <param name="slices">How its period falls on months and shares.</param>
    /// <param name="delivered">The part of each month that was delivered from inside the boundary; null: nothing.</param>
    /// <param name="tonnes">Results, not rounded.</param>
    /// <exception cref="OverflowException">A result is too large to be added exactly.</exception>
    public void Post(SourcePlan plan, OutputPart[] parts, int group, PeriodSlices slices, Dictionary<int, decimal>? delivered, ReadOnlySpan<decimal> tonnes)
    {
        var whole = plan.Method.Window == MethodWindow.Period;
        for (var i = 0; i < parts.Length; i++)
        {
            ref readonly var part = ref parts[i];
            var mass = part.Fraction == 1 ? tonnes[part.Output] : tonnes[part.Output] * part.Fraction;
            for (; i + 1 < parts.Length && parts[i + 1].Line == part.Line; i++) mass += tonnes[parts[i + 1].Output] * parts[i + 1].Fraction;
            if (mass > part.Most) throw new OverflowException("The result is too large to be added exactly.");
            if (slices.IsWholeMonth) Write(part.Line, group, in slices.Slices[0], Math.Round(mass, Decimals, MidpointRounding.ToEven), delivered);
            else Spread(part.Line, group, slices, whole, mass, delivered);
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
                parts.Add(Part(output, Line(plan, shape, shape.Gas, binding.Gwp[output]), 1));
            else
                foreach (var component in components)
                    parts.Add(Part(output, Line(plan, shape, component.Gas, Gwp(component.Gas)), component.MassFraction));
        }

        return [.. parts.OrderBy(part => part.Line)];
    }

    private OutputPart Part(int output, int line, decimal fraction) => new(output, line, fraction, Most / Math.Max(1, Lines[line].Gwp ?? 1));

    private decimal? Gwp(Gas gas) => context.Gwp.TryFind(gas, MethaneOrigin.Unspecified, out var value) ? value : null;

    /// <summary>Every part is rounded, and the last that counts takes what is left, so that the parts add up to the whole that counts, rounded once.</summary>
    private void Spread(int line, int group, PeriodSlices slices, bool whole, decimal tonnes, Dictionary<int, decimal>? delivered)
    {
        var days = slices.Base(whole);
        var left = Math.Round(slices.CountedDays == days ? tonnes : tonnes * slices.CountedDays / days, Decimals, MidpointRounding.ToEven);
        var last = Array.FindLastIndex(slices.Slices, slice => slice is { Month: >= 0, Share: > 0 });
        for (var i = 0; i < slices.Slices.Length; i++)
        {
            var slice = slices.Slices[i];
            if (slice.Month < 0) continue;
            var part = i == last ? left : Math.Round(tonnes * (slice.Days * slice.Share) / days, Decimals, MidpointRounding.ToEven);
            left -= part;
            Write(line, group, slice, part, delivered);
        }
    }

    private void Write(int line, int group, in MonthSlice slice, decimal tonnes, Dictionary<int, decimal>? delivered)
    {
        var gwp = Lines[line].Gwp ?? 0;
        entries.Add(new LedgerEntry(line, group, slice.Month, tonnes, Co2e(tonnes, gwp), false));
        if (delivered is null || !delivered.TryGetValue(slice.Month, out var share) || share == 0) return;
        var taken = share == 1 ? -tonnes : -Math.Round(tonnes * share, Decimals, MidpointRounding.ToEven);
        entries.Add(new LedgerEntry(line, group, slice.Month, taken, Co2e(taken, gwp), true));
    }

    private static decimal Co2e(decimal tonnes, decimal gwp) =>
        gwp == 1 ? tonnes : Math.Round(tonnes * gwp, Decimals, MidpointRounding.ToEven);

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
