using System.Globalization;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Organizations;

/// <summary>Checks the dated ownership entries of one facility: order of dates, overlaps, gaps, shares.</summary>
internal static class OwnershipCheck
{
    /// <summary>Reports every mistake once, at the entry that causes it.</summary>
    public static void Check(Facility facility, FaultList faults)
    {
        var sound = new List<(Ownership Entry, Place Place)>();
        for (var i = 0; i < facility.Ownership.Count; i++)
        {
            var entry = facility.Ownership[i];
            var place = facility.At(string.Create(CultureInfo.InvariantCulture, $"ownership[{i + 1}]"));
            if (entry.Equity is < 0 or > 1)
                faults.Add(OrganizationsFaults.EquityRange, FacilityTree.Within(place, "equity"), DecimalText.Format(entry.Equity * 100) + " %", Fraction);
            if (entry.To is { } to && to < entry.From)
                faults.Add(OrganizationsFaults.OwnershipReversed, FacilityTree.Within(place, "to"), Day(to), NotBefore(entry.From));
            else
                sound.Add((entry, place));
        }

        sound.Sort(static (a, b) => a.Entry.From.CompareTo(b.Entry.From));
        for (var i = 1; i < sound.Count; i++) CheckNeighbours(sound[i - 1].Entry, sound[i], faults);
    }

    private static void CheckNeighbours(Ownership before, (Ownership Entry, Place Place) next, FaultList faults)
    {
        var place = FacilityTree.Within(next.Place, "from");
        var from = Day(next.Entry.From);
        if (before.To is not { } end || end >= next.Entry.From)
            faults.Add(OrganizationsFaults.OwnershipOverlap, place, from, After(before));
        else if (end.PlusDays(1) != next.Entry.From)
            faults.Add(OrganizationsFaults.OwnershipGap, place, from, GapExpectation(end.PlusDays(1)));
    }

    private static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static LocalText NotBefore(LocalDate from) => new("不早于 " + Day(from), "not before " + Day(from));

    private static LocalText After(Ownership before) => before.To is { } to
        ? new("晚于上一条的截止日 " + Day(to), "after the end of the previous entry, " + Day(to))
        : new("上一条（自 " + Day(before.From) + " 起）先填写 to", "an end (to) of the previous entry, which begins " + Day(before.From));

    private static LocalText GapExpectation(LocalDate day) => new(
        Day(day) + "，或为空档填写一条 0 % 且无控制权的记录",
        Day(day) + ", or an entry with 0 % and no control for the time between");

    private static readonly LocalText Fraction = new("0 % 至 100 %", "0 % to 100 %");
}
