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

    /// <summary>Whether any entry cancels an internal delivery.</summary>
    public bool HasEliminations { get; private set; }

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
            if (slices.IsWholeMonth)
            {
                Write(part.Line, group, in slices.Slices[0], Math.Round(mass, Decimals, MidpointRounding.ToEven), delivered);
                continue;
            }

            var counted = Spread(part.Line, group, slices, whole, mass, delivered);
            if (slices.CountedDays != slices.HeldDays) Unshared[part.Line] = Unshared.GetValueOrDefault(part.Line) + Full(part.Line, slices, whole, mass) - counted;
        }
    }

    /// <summary>CO2e by line that the shares of consolidation leave out: what a legal entity reports of itself beyond what the group counts.</summary>
    public Dictionary<int, decimal> Unshared { get; } = [];

    /// <summary>The CO2e of a result at 100 % on every day on which the facility was held, rounded month by month as it is where everything counts.</summary>
    private decimal Full(int line, PeriodSlices slices, bool whole, decimal tonnes)
    {
        var days = slices.Base(whole);
        var gwp = Lines[line].Gwp ?? 0;
        var left = Math.Round(slices.HeldDays == days ? tonnes : tonnes * slices.HeldDays / days, Decimals, MidpointRounding.ToEven);
        var months = slices.Slices.Where(slice => slice.Month >= 0).GroupBy(slice => slice.Month).Select(month => month.Sum(slice => slice.Days)).ToArray();
        decimal sum = 0;
        for (var i = 0; i < months.Length; i++)
        {
            var part = i == months.Length - 1 ? left : Math.Round(tonnes * months[i] / days, Decimals, MidpointRounding.ToEven);
            left -= part;
            sum += Co2e(part, gwp);
        }

        return sum;
    }

    /// <summary>Writes the results of a group within one month that counts in full, of which nothing was delivered from inside the boundary.</summary>
    /// <param name="parts">What the outputs are posted to; none of the results may be above their limits.</param>
    /// <param name="group">Index of the group.</param>
    /// <param name="month">The month.</param>
    /// <param name="series">Results, not rounded.</param>
    /// <param name="value">Which value of the series.</param>
    public void Post(OutputPart[] parts, int group, in MonthSlice month, ProgramSeries series, int value)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            ref readonly var part = ref parts[i];
            var mass = part.Fraction == 1 ? series.Tonnes(part.Output, value) : series.Tonnes(part.Output, value) * part.Fraction;
            for (; i + 1 < parts.Length && parts[i + 1].Line == part.Line; i++) mass += series.Tonnes(parts[i + 1].Output, value) * parts[i + 1].Fraction;
            Write(part.Line, group, in month, Math.Round(mass, Decimals, MidpointRounding.ToEven), null);
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
    /// <returns>The CO2e that counts, deliveries inside the boundary included.</returns>
    private decimal Spread(int line, int group, PeriodSlices slices, bool whole, decimal tonnes, Dictionary<int, decimal>? delivered)
    {
        decimal counted = 0;
        var days = slices.Base(whole);
        var left = Math.Round(slices.CountedDays == days ? tonnes : tonnes * slices.CountedDays / days, Decimals, MidpointRounding.ToEven);
        var last = Array.FindLastIndex(slices.Slices, slice => slice is { Month: >= 0, Share: > 0 });
        for (var i = 0; i < slices.Slices.Length; i++)
        {
            var slice = slices.Slices[i];
            if (slice.Month < 0) continue;
            var part = i == last ? left : Math.Round(tonnes * (slice.Days * slice.Share) / days, Decimals, MidpointRounding.ToEven);
            left -= part;
            counted += Write(line, group, slice, part, delivered);
        }

        return counted;
    }

    private decimal Write(int line, int group, in MonthSlice slice, decimal tonnes, Dictionary<int, decimal>? delivered)
    {
        var gwp = Lines[line].Gwp ?? 0;
        var co2e = Co2e(tonnes, gwp);
        entries.Add(new LedgerEntry(line, group, slice.Month, tonnes, co2e, false));
        if (delivered is null || !delivered.TryGetValue(slice.Month, out var share) || share == 0) return co2e;
        var taken = share == 1 ? -tonnes : -Math.Round(tonnes * share, Decimals, MidpointRounding.ToEven);
        HasEliminations = true;
        entries.Add(new LedgerEntry(line, group, slice.Month, taken, Co2e(taken, gwp), true));
        return co2e;
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
