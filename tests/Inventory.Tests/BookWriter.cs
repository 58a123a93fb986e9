using Lingtan.Factors;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Writes small books for tests, in the words a carbon manager would use.</summary>
internal sealed class BookWriter
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private readonly List<Facility> _facilities = [];
    private readonly List<SourceDefinition> _sources = [];
    private readonly List<ActivityRecord> _activity = [];
    private InventoryBook _book;

    public BookWriter(int year = 2025, string asOf = "2026-03-31")
    {
        _book = new InventoryBook
        {
            Organization = new Organization(new LocalText("示例", "Example"), "CNY"),
            Period = new ReportingPeriod(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)),
            Gwp = "AR6",
            Factors = new FactorPolicy(NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value),
        };
    }

    public BookWriter With(Func<InventoryBook, InventoryBook> change)
    {
        _book = change(_book);
        return this;
    }

    public BookWriter Facility(string id, string? parent = null, string from = "2019-01-01", string? to = null, decimal equity = 1, Control operational = Control.Yes, Control financial = Control.Yes, string grid = "CN")
    {
        var ownership = new Ownership(Day(from), to is null ? null : Day(to), equity, operational, financial);
        _facilities.Add(new Facility(id, LocalText.Same(id), parent, "CN", "CN-ZJ", grid, Shanghai, [ownership], new Place("inventory.yaml", null, $"facilities[{_facilities.Count}]")));
        return this;
    }

    public BookWriter Source(
        string id, string method, string category = "stationary-combustion", int scope = 1, string facility = "plant", string subjects = "", string inputs = "", string pins = "", int? scope3 = null)
    {
        _sources.Add(new SourceDefinition
        {
            Id = id, Name = LocalText.Same(id), Facility = facility, Scope = scope, Scope3 = scope3, Category = category, Method = method,
            Subjects = Pairs(subjects), Inputs = Pairs(inputs), Pins = Pairs(pins), Place = new Place("inventory.yaml", null, $"sources[{_sources.Count}]"),
        });
        return this;
    }

    public BookWriter Record(string source, string period, string quantity, string? input = null, string? record = null, ActivityDetails? details = null)
    {
        Assert.True(Quantity.TryParse(quantity, out var value, out _), quantity);
        Assert.True(Period.TryParse(period, Shanghai, out var span, out _), period);
        var index = _sources.FindIndex(definition => definition.Id == source);
        _activity.Add(new ActivityRecord(index, span!, record, input, value.Amount, value.Unit, CollectionType.Periodic, _activity.Count + 2, details));
        return this;
    }

    public InventoryBook Book()
    {
        if (_facilities.Count == 0) Facility("plant");
        return _book with { Facilities = [.. _facilities], Sources = [.. _sources], Activity = [.. _activity] };
    }

    public Inventory Build(BuildOptions? options = null)
    {
        var faults = new FaultList();
        var inventory = InventoryBuild.Run(Book(), Shipped.Factors, Methods(), faults, options, TestContext.Current.CancellationToken);
        Assert.True(inventory is not null, string.Join('\n', faults.Select(fault => $"{fault.Code.Id} {fault.Place} {fault.Value}: {fault.Expected.En}")));
        return inventory;
    }

    public Fault OnlyFault()
    {
        var faults = new FaultList();
        Assert.Null(InventoryBuild.Run(Book(), Shipped.Factors, Methods(), faults, null, TestContext.Current.CancellationToken));
        return Assert.Single(faults);
    }

    private Lingtan.Methods.MethodLibrary Methods() =>
        _book.OwnMethods.Count == 0 ? Shipped.Methods : Shipped.MethodsWith(_book.OwnMethods);

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
