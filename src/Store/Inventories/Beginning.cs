using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What a new inventory begins with.</summary>
/// <param name="Period">The period: a year, <c>2026</c>, or days, <c>2025-07-01/2026-06-30</c>.</param>
/// <param name="Organization">The organisation.</param>
/// <param name="Facility">Its first facility.</param>
/// <param name="Country">Country of the facility, such as <c>CN</c>.</param>
/// <param name="Region">Province of the facility, such as <c>CN-ZJ</c>; empty where there is none. Electricity factors are taken at its level, or the country's.</param>
/// <param name="Consolidation">Approach to consolidation, such as <c>operational-control</c>.</param>
/// <param name="Gwp">Set of global warming potentials, such as <c>AR6</c>.</param>
/// <param name="Scope2">Basis of the headline total, <c>location-based</c> or <c>market-based</c>.</param>
public sealed record NewInventory(
    string Period, LocalText Organization, LocalText Facility, string Country, string Region = "", string Consolidation = "operational-control", string Gwp = "AR6", string Scope2 = "location-based");

/// <summary>Begins inventories: a first one, or the next year's from the one before.</summary>
/// <param name="facts">The facts.</param>
public sealed class Beginning(FactStore facts)
{
    // What belongs to the year itself is not carried over.
    private static readonly HashSet<string> OfTheYear = ["activity", "instruments", "credits", "production", "evidence"];

    // Factors are those published by the day on which it is begun; earlier inventories are found by their periods.
    private static readonly HashSet<string> ItemsOfTheYear = ["period", "history", "factors.as_of"];

    private static readonly LocalText PeriodExpected = new("年份如 2026，或 2025-07-01/2026-06-30", "a year such as 2026, or 2025-07-01/2026-06-30");
    private static readonly LocalText NameFree = new("尚未使用的名称", "a name that is not taken");

    /// <summary>Begins a first inventory.</summary>
    /// <param name="name">Its name in the database.</param>
    /// <param name="with">What it begins with.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public Recording? Begin(string name, NewInventory with, Act act, FaultList faults)
    {
        (string Item, string Value, string English)[] items =
        [
            ("lingtan", "1", ""), ("organization.name", with.Organization.Zh, with.Organization.En), ("period", with.Period, ""), ("consolidation", with.Consolidation, ""), ("gwp", with.Gwp, ""), ("scope2", with.Scope2, ""),
            ("factors.as_of", act.Day, ""),
        ];
        var rows = items.Select(item => Row("inventory", ("item", item.Item), ("value", item.Value), ("english", item.English == item.Value ? "" : item.English))).ToList();
        rows.Add(Row("facilities", ("id", "site-1"), ("name.zh", with.Facility.Zh), ("name.en", with.Facility.En == with.Facility.Zh ? "" : with.Facility.En), ("country", with.Country), ("region", with.Region),
            ("grid", with.Region.Length > 0 ? with.Region : with.Country)));
        return Record(name, with.Period, rows, act, faults);
    }

    /// <summary>Begins the inventory of a further period with the organisation, sources, factors and texts of an earlier one.</summary>
    /// <param name="name">Its name in the database.</param>
    /// <param name="from">The earlier inventory.</param>
    /// <param name="period">The period.</param>
    /// <param name="act">Who, when, why.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public Recording? Continue(string name, string from, string period, Act act, FaultList faults)
    {
        var rows = facts.State(from).Where(fact => BookRows.IsTable(fact.Kind) && !OfTheYear.Contains(fact.Kind) && !(fact.Kind == "inventory" && ItemsOfTheYear.Contains(fact.Key)))
            .Select(fact => new BookRow(fact.Kind, fact.Key, FactContent.Read(fact.Content))).Append(Row("inventory", ("item", "period"), ("value", period)))
            .Append(Row("inventory", ("item", "factors.as_of"), ("value", act.Day)));
        return Record(name, period, [.. rows], act, faults);
    }

    private static BookRow Row(string table, params (string Column, string Text)[] cells)
    {
        var filled = cells.Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Column, cell => cell.Text, StringComparer.Ordinal);
        return new BookRow(table, BookRows.KeyOf(table, filled), [.. filled]);
    }

    private Recording? Record(string name, string period, List<BookRow> rows, Act act, FaultList faults)
    {
        if (!BookStore.IsName(name)) faults.Add(StoreFaults.BookName, new Place(name), name, BookStore.NameExpected);
        else if (facts.Head(name) > 0) faults.Add(StoreFaults.BookName, new Place(name), name, NameFree);
        if (!Period.TryParse(period, NodaTime.DateTimeZone.Utc, out _, out _)) faults.Add(StoreFaults.PeriodUnreadable, new Place("inventory", null, "period"), period, PeriodExpected);
        if (!faults.Any) BookRows.Read(rows, name, faults);
        return faults.Any ? null : facts.Record(name, act, [.. rows.Select(row => FactChange.Always(row.Table, row.Key, FactContent.Write(row.Cells), 0))], faults, head: 0);
    }
}
