using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Metering;

/// <summary>An amount that a person sets for what is missing in a month, to be replaced when the readings are there (计提).</summary>
/// <param name="Amount">The amount in the unit of the closing.</param>
/// <param name="Author">Who set it.</param>
/// <param name="Note">How it was found.</param>
public sealed record Accrual(decimal Amount, string Author, string Note);

/// <summary>The month of an emission source, from the registers that feed it to the activity record.</summary>
/// <param name="Source">Identifier of the emission source.</param>
/// <param name="Month">The month.</param>
/// <param name="Unit">Unit of the amounts: that of the first register.</param>
/// <param name="Registers">The registers.</param>
/// <param name="Accrual">What was set for what is missing; null: nothing.</param>
public sealed record MonthClosing(string Source, YearMonth Month, Unit Unit, IReadOnlyList<RegisterMonth> Registers, Accrual? Accrual = null)
{
    /// <summary>The amount, accrual included: what goes into the activity data.</summary>
    public decimal Amount => Registers.Sum(r => r.Factor * r.Unit.ConvertTo(r.Amount, Unit)) + (Accrual?.Amount ?? 0);

    /// <summary>Time that is not known, over all registers.</summary>
    public Duration Missing => Registers.Aggregate(Duration.Zero, static (sum, r) => sum + r.Missing);

    /// <summary>
    /// The share of the amount that was actually metered, whatever its shape or who settled it: recorded additions and accruals were not. Zero where
    /// the amount is zero.
    /// </summary>
    public decimal Measured
    {
        get
        {
            var all = Registers.Sum(r => Math.Abs(r.Factor * r.Unit.ConvertTo(r.Amount, Unit))) + Math.Abs(Accrual?.Amount ?? 0);
            var metered = Registers.Sum(r => Math.Abs(r.Factor * r.Unit.ConvertTo(r.Amount - r.Amounts.GetValueOrDefault(ReadingState.Substituted), Unit)));
            return all == 0 ? 0 : Math.Min(1, metered / all);
        }
    }

    /// <summary>The amounts of a state over all registers, in the unit of the closing.</summary>
    /// <param name="state">The state.</param>
    public decimal Of(ReadingState state) => Registers.Sum(r => r.Factor * r.Unit.ConvertTo(r.Amounts.GetValueOrDefault(state), Unit));

    /// <summary>Whether the month may be closed: nothing is missing, or an accrual stands for it.</summary>
    public bool IsClosable => Registers.Count > 0 && (Missing == Duration.Zero || Accrual is not null);

    /// <summary>Identifier of the activity record: the same each time, so that closing again corrects and never doubles.</summary>
    public string RecordId => $"meter-{Source}-{YearMonthPattern.Iso.Format(Month)}";

    /// <summary>Sums up a source over a month.</summary>
    /// <param name="site">The site.</param>
    /// <param name="source">Identifier of the emission source.</param>
    /// <param name="month">The month, in the zone of each meter's facility.</param>
    /// <param name="intervals">The intervals of a register that touch the month.</param>
    /// <param name="accrual">What a person sets for what is missing.</param>
    public static MonthClosing Of(EnergySite site, string source, YearMonth month, Func<Meter, MeterRegister, IReadOnlyList<IntervalValue>> intervals, Accrual? accrual = null)
    {
        var fed = Feeding(site, source);
        return new MonthClosing(
            source, month, fed.Count == 0 ? Unit.None : fed[0].Register.Unit,
            [.. fed.Select(f => RegisterMonth.Of(f.Meter, f.Register, f.Factor, month, site.Zone(f.Meter), intervals(f.Meter, f.Register)))], accrual);
    }

    /// <summary>
    /// The registers of real meters that feed a source: those that name it, and those in the formulas of virtual meters that name it. A meter below one that
    /// names the same source is a part of it and is left out.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="source">Identifier of the emission source.</param>
    public static IReadOnlyList<(Meter Meter, MeterRegister Register, decimal Factor)> Feeding(EnergySite site, string source)
    {
        var named = site.Meters.Where(m => !IsBelow(site, m, source)).SelectMany(m => m.Registers.Where(r => r.EmissionSource == source).Select(r => (Meter: m, Register: r))).ToList();
        if (named.Count == 0) return [];
        var direction = named[0].Register.Direction.Sign();
        var fed = new List<(Meter Meter, MeterRegister Register, decimal Factor)>();
        foreach (var (meter, register) in named)
        {
            var sign = register.Direction.Sign() * direction;
            if (!meter.IsVirtual) fed.Add((meter, register, sign));
            else if (register.Id == meter.Main!.Id && site.Virtuals.Terms(meter.Id) is { } terms)
                fed.AddRange(terms.Select(t => (site.Meter(t.Meter)!, site.Meter(t.Meter)!.Register(t.Register)!, sign * t.Factor)));
        }

        return fed;
    }

    private static bool IsBelow(EnergySite site, Meter meter, string source)
    {
        for (var above = meter.Parent is { } parent ? site.Meter(parent) : null; above is not null; above = above.Parent is { } next ? site.Meter(next) : null)
        {
            if (above.Registers.Any(r => r.EmissionSource == source)) return true;
        }

        return false;
    }

    /// <summary>A proposal for what is missing: what is known, carried on at its mean load. Null where nothing is missing, or nothing known.</summary>
    /// <param name="length">Length of the month.</param>
    public decimal? Propose(Duration length)
    {
        var sum = 0m;
        foreach (var register in Registers.Where(static r => r.Missing > Duration.Zero))
        {
            var known = length - register.Missing;
            if (known <= Duration.Zero) return null;
            sum += register.Factor * register.Unit.ConvertTo(register.Amount, Unit) * register.Missing.ToInt64Nanoseconds() / known.ToInt64Nanoseconds();
        }

        return Missing == Duration.Zero ? null : sum;
    }

    /// <summary>The activity record; null with a fault where the month may not be closed.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="supersedes">Identifier of the record it takes the place of; null: it is the first.</param>
    /// <param name="number">How often the month has been corrected.</param>
    /// <param name="faults">Where it is told why the month cannot be closed.</param>
    public ActivityRecord? ToRecord(InventoryBook book, string? supersedes, int number, FaultList faults)
    {
        var place = new Place("closing", null, Source);
        var index = book.Sources.ToList().FindIndex(s => s.Id == Source);
        if (index < 0) faults.Add(MeteringFaults.SourceUnknown, place, Source, new("清单中的排放源", "a source of the inventory"));
        else if (Registers.Count == 0) faults.Add(MeteringFaults.ClosingRefused, place, Source, new("至少一个计入该排放源的计数器", "at least one register that feeds the source"));
        else if (!IsClosable)
            faults.Add(MeteringFaults.ClosingRefused, place, Missing.ToString(), new("没有缺失的时段，或由人员计提", "no time without readings, or an accrual set by a person"));
        if (index < 0 || !IsClosable) return null;
        var zone = book.Facilities.FirstOrDefault(f => f.Id == book.Sources[index].Facility)?.Zone ?? DateTimeZone.Utc;
        Period.TryParse(YearMonthPattern.Iso.Format(Month), zone, out var period, out _);
        var details = new ActivityDetails
        {
            Id = RecordId + (number == 0 ? "" : "-r" + DecimalText.Format(number)),
            Measured = Measured,
            Evidence = [.. Registers.Select(static r => r.Reference)],
            Supersedes = supersedes,
            Note = Accrual is { } set ? $"accrual {DecimalText.Format(set.Amount)} {Unit.Symbol} ({set.Author}: {set.Note})" : null,
        };
        return new ActivityRecord(index, period!, null, null, Amount, Unit, CollectionType.Automatic, 0, details);
    }
}
