using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>Books with statements on data quality.</summary>
internal static class QualityBooks
{
    /// <summary>Builds a book after changing its sources and records.</summary>
    public static Inventory Build(BookWriter writer, Func<SourceDefinition, SourceDefinition>? source = null, Func<ActivityRecord, ActivityRecord>? record = null, bool reversed = false)
    {
        var book = writer.Book();
        var activity = book.Activity.Select(record ?? (entry => entry));
        book = book with { Sources = [.. book.Sources.Select(source ?? (entry => entry))], Activity = [.. reversed ? activity.Reverse() : activity] };
        var faults = new FaultList();
        var inventory = InventoryBuild.Run(book, Shipped.Factors, Shipped.Methods, faults, null, TestContext.Current.CancellationToken);
        Assert.Empty(faults);
        return inventory!;
    }

    public static BookWriter DieselByMonth(string unit, params string[] sources)
    {
        var writer = new BookWriter();
        foreach (var source in sources)
        {
            writer.Source(source, "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");
            for (var month = 1; month <= 12; month++) writer.Record(source, $"2025-{month:D2}", $"{month * 100} {unit}");
        }

        return writer;
    }

    public static BookWriter Refrigerant() => new BookWriter()
        .Source("chiller", "refrigerant-mass-balance", "fugitive", subjects: "refrigerant=HFC-134a")
        .Record("chiller", "2025", "120 kg", "IB").Record("chiller", "2025", "90 kg", "IE").Record("chiller", "2025", "300 kg", "P")
        .Record("chiller", "2025", "25 kg", "S").Record("chiller", "2025", "150 kg", "N").Record("chiller", "2025", "40 kg", "R");
}
