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
    public void Post(SourcePlan plan, SourceBinding binding, int group, ReadOnlySpan<int> rows, PeriodSlices slices, ReadOnlySpan<decimal> tonnes)
    {
        var internalShare = InternalShare(plan, rows);
        var whole = plan.Method.Window == MethodWindow.Period;
        for (var output = 0; output < tonnes.Length; output++)
        {
            var line = Line(plan, binding, output);
            var gwp = Lines[line].Gwp ?? 0;
            var days = slices.Days;
            if (whole) days -= slices.OutsidePeriod + slices.OutsideOwnership;
            var left = Math.Round(tonnes[output], Decimals, MidpointRounding.ToEven);
            var last = Last(slices.Slices, whole);
            for (var i = 0; i <= last; i++)
            {
                var slice = slices.Slices[i];
                if (whole && slice.Month < 0) continue;
                var part = i == last ? left : Math.Round(tonnes[output] * slice.Days / days, Decimals, MidpointRounding.ToEven);
                left -= part;
                if (slice.Month < 0) continue;
                Write(line, group, slice, part, gwp, internalShare);
            }
        }
    }

    private static int Last(MonthSlice[] slices, bool whole)
    {
        var last = slices.Length - 1;
        while (whole && last > 0 && slices[last].Month < 0) last--;
        return last;
    }

    private void Write(int line, int group, MonthSlice slice, decimal part, decimal gwp, decimal internalShare)
    {
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
            var record = context.Book.Activity[row];
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
