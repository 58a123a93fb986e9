using Lingtan.Factors;
using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The rows of a book's tables as texts, in the order of the columns of their layout.</summary>
internal static class TableRows
{
    /// <summary>All tables with their rows.</summary>
    public static IEnumerable<(TableLayout Layout, IEnumerable<string?[]> Rows)> All(InventoryBook book) =>
    [
        (TableLayouts.Activity, Activity(book)),
        (TableLayouts.Factors, book.OwnFactors.Select(Factor)),
        (TableLayouts.Instruments, book.Instruments.Select(Instrument)),
        (TableLayouts.Credits, book.Credits.Select(Credit)),
        (TableLayouts.Production, book.Production.Select(Production)),
    ];

    /// <summary>Activity records.</summary>
    public static IEnumerable<string?[]> Activity(InventoryBook book) => book.Activity.Select(record => Activity(book, record));

    private static string?[] Activity(InventoryBook book, ActivityRecord record)
    {
        var details = record.Details;
        return
        [
            details?.Id, book.Sources[record.Source].Id, record.Period.Text, record.Record, record.Input, DecimalText.Format(record.Amount), record.Unit.Symbol,
            record.Collection == CollectionType.Unstated ? null : BookWords.Collection.Of(record.Collection),
            details?.Measured is { } measured ? FieldText.Share(measured) : null,
            details?.Counterparty, details?.Document, details is null ? null : string.Join("; ", details.Evidence), details?.Supersedes, details?.Note,
        ];
    }

    private static string?[] Factor(FactorRow row) =>
    [
        row.Id, row.Kind, string.Join('/', row.Subjects), row.Gas?.Id, Number(row.Value), row.Unit.Symbol, row.Geography, FieldText.Date(row.ValidFrom),
        FieldText.Date(row.ValidTo), row.Rank is { } rank ? FieldText.Whole(rank) : null, Number(row.Lower), Number(row.Upper), row.Distribution, row.Source, row.Verified,
    ];

    private static string?[] Instrument(ContractualInstrument one) =>
    [
        one.Id, one.Kind, Number(one.Mwh), FieldText.Date(one.GeneratedFrom), FieldText.Date(one.GeneratedTo), one.Facility, one.Source,
        FieldText.Date(one.ConsumedFrom), FieldText.Date(one.ConsumedTo), one.Technology, one.Country, one.Market, one.Serial,
        BookWords.InstrumentStatus.Of(one.Status), FieldText.Date(one.RetiredOn), one.Beneficiary, Number(one.Factor), one.FactorUnit?.Symbol,
    ];

    private static string?[] Credit(CarbonCredit one) =>
    [
        one.Id, one.Standard, Number(one.Tco2e), one.Vintage, one.Project, one.SerialFrom, one.SerialTo, BookWords.CreditStatus.Of(one.Status), FieldText.Date(one.RetiredOn),
    ];

    private static string?[] Production(ProductionFigure one) =>
    [
        one.Facility, one.Period.Text, one.Metric, Number(one.Value.Amount), one.Value.Unit.Symbol, one.Derived ? "yes" : null,
    ];

    private static string? Number(decimal? number) => number is { } value ? DecimalText.Format(value) : null;
}
