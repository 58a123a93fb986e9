using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Metering;

/// <summary>What may still be done about a month.</summary>
public enum MonthLock
{
    /// <summary>It is closed; a correction takes its place when a person accepts it.</summary>
    Closed,

    /// <summary>The inventory of its year is approved: a restatement is to be weighed.</summary>
    YearLocked,
}

/// <summary>What a late or corrected reading does to a month.</summary>
public enum LateKind
{
    /// <summary>A correction is proposed (更正建议).</summary>
    CorrectionProposal,

    /// <summary>The year may have to be restated (重述候选).</summary>
    RestatementCandidate,
}

/// <summary>One day of one register that is no longer what it was when the month was closed.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="Day">The day.</param>
/// <param name="Old">Amount and state at the closing; null: nothing was known of the day.</param>
/// <param name="New">Amount and state now; null likewise.</param>
public sealed record LateCause(string Meter, string Register, LocalDate Day, ClosedDay? Old, ClosedDay? New)
{
    /// <summary>By how much the day differs.</summary>
    public decimal Difference => (New?.Amount ?? 0) - (Old?.Amount ?? 0);

    /// <summary>The cause in words.</summary>
    public LocalText Text => LocalText.Same($"{Meter}/{Register} {LocalDatePattern.Iso.Format(Day)}: {Told(Old)} → {Told(New)}");

    private static string Told(ClosedDay? day) => day is null ? "–" : $"{DecimalText.Format(day.Amount)} ({day.Worst.ToString().ToLowerInvariant()})";
}

/// <summary>A month that is no longer what was taken into the inventory. It changes nothing until a person accepts it.</summary>
/// <param name="Kind">Correction or restatement.</param>
/// <param name="Closed">The month as it was closed.</param>
/// <param name="Now">The month as it is now.</param>
/// <param name="Causes">The days that changed.</param>
public sealed record LateChange(LateKind Kind, MonthClosing Closed, MonthClosing Now, IReadOnlyList<LateCause> Causes)
{
    /// <summary>The amount that was taken.</summary>
    public decimal Old => Closed.Amount;

    /// <summary>The amount now, in the unit of the closing.</summary>
    public decimal New => Now.Unit.ConvertTo(Now.Amount, Closed.Unit);

    /// <summary>New less old.</summary>
    public decimal Difference => New - Old;

    /// <summary>Compares a month as closed with what it is now.</summary>
    /// <param name="closed">As closed.</param>
    /// <param name="now">As it is now; an accrual of the closing falls away where nothing is missing any more.</param>
    /// <param name="state">What may still be done.</param>
    /// <returns>Null where every interval is the same.</returns>
    public static LateChange? Of(MonthClosing closed, MonthClosing now, MonthLock state)
    {
        if (now.Missing > Duration.Zero && now.Accrual is null) now = now with { Accrual = closed.Accrual };
        var same = closed.Registers.Select(static r => r.Reference).Order(StringComparer.Ordinal).SequenceEqual(now.Registers.Select(static r => r.Reference).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        if (same && closed.Accrual == now.Accrual) return null;
        var before = closed.Registers.ToDictionary(static r => (r.Meter, r.Register));
        var after = now.Registers.ToDictionary(static r => (r.Meter, r.Register));
        var causes = new List<LateCause>();
        foreach (var key in before.Keys.Union(after.Keys).Order())
        {
            var (old, fresh) = (before.GetValueOrDefault(key)?.Days ?? Nothing, after.GetValueOrDefault(key)?.Days ?? Nothing);
            foreach (var day in old.Keys.Union(fresh.Keys).Order().Where(d => old.GetValueOrDefault(d) != fresh.GetValueOrDefault(d)))
                causes.Add(new LateCause(key.Meter, key.Register, day, old.GetValueOrDefault(day), fresh.GetValueOrDefault(day)));
        }

        return new LateChange(state == MonthLock.Closed ? LateKind.CorrectionProposal : LateKind.RestatementCandidate, closed, now, causes);
    }

    private static readonly IReadOnlyDictionary<LocalDate, ClosedDay> Nothing = new Dictionary<LocalDate, ClosedDay>();
}
