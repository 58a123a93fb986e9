using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

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
    /// <param name="lines">Line of each output, see <see cref="LinesOf"/>.</param>
    /// <param name="group">Index of the group.</param>
    /// <param name="rows">Its records.</param>
    /// <param name="slices">How its period falls on months and shares.</param>
    /// <param name="tonnes">Results, not rounded.</param>
    public void Post(SourcePlan plan, int[] lines, int group, ReadOnlySpan<int> rows, PeriodSlices slices, ReadOnlySpan<decimal> tonnes)
    {
        var internalShare = InternalShare(plan, rows);
        var whole = plan.Method.Window == MethodWindow.Period;
        for (var output = 0; output < lines.Length; output++)
        {
            var left = Math.Round(tonnes[output], Decimals, MidpointRounding.ToEven);
            if (slices.Slices.Length == 1) Write(lines[output], group, slices.Slices[0], left, internalShare);
            else Spread(lines[output], group, slices, whole, tonnes[output], left, internalShare);
        }
    }

    /// <summary>The line of each output of a binding; opened where the source has none yet.</summary>
    public int[] LinesOf(SourcePlan plan, SourceBinding binding)
    {
        var lines = new int[binding.Program.Outputs.Count];
        for (var output = 0; output < lines.Length; output++) lines[output] = Line(plan, binding, output);
        return lines;
    }

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

    private int Line(SourcePlan plan, SourceBinding binding, int output)
    {
        var shape = binding.Program.Outputs[output];
        var inScopes = shape.Quantified && (shape.Gas.Id == "CO2e" || Gases.Entry(shape.Gas).InScopes);
        var key = (shape.Gas, shape.Account, shape.Basis, shape.Origin, shape.Quantified);
        if (plan.LineOf.TryGetValue(key, out var line)) return line;
        Lines.Add(new LedgerLine(plan.Index, shape.Gas, shape.Account, shape.Basis, shape.Origin, binding.Gwp[output], inScopes, shape.Equation));
        plan.LineOf.Add(key, Lines.Count - 1);
        return Lines.Count - 1;
    }
}
