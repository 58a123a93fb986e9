using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What texts may refer to besides figures: names, days, versions.</summary>
internal static class NarrativeFields
{
    private static readonly Dictionary<string, Func<ReportBasis, LocalText?>> Known = new(StringComparer.Ordinal)
    {
        ["organization.name"] = basis => basis.Inventory.Book.Organization.Name,
        ["organization.address"] = basis => basis.Inventory.Book.Organization.Address,
        ["organization.credit_code"] = basis => Same(basis.Inventory.Book.Organization.CreditCode),
        ["organization.industry"] = basis => Same(basis.Inventory.Book.Organization.Industry),
        ["organization.legal_representative"] = basis => Same(basis.Inventory.Book.Organization.LegalRepresentative),
        ["organization.responsible"] = basis => Same(basis.Inventory.Book.Organization.Responsible),
        ["period"] = basis => ReportComposer.PeriodText(basis.Inventory),
        ["year"] = basis => Same(ReportFigures.PeriodName(basis.Inventory)),
        ["base_year"] = basis => basis.Inventory.Book.BaseYear?.Period is { } period ? Same(period.From.Year.ToString(CultureInfo.InvariantCulture)) : null,
        ["gwp"] = basis => Same(basis.Inventory.Gwp.Id),
        ["facilities"] = basis => Count(basis.Inventory.Book.Facilities.Count),
        ["sources"] = basis => Count(basis.Inventory.Book.Sources.Count),
        ["report.number"] = basis => Same(basis.Control.Number),
        ["report.version"] = basis => Same(basis.Control.Version),
        ["report.date"] = basis => Same(basis.Control.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
    };

    /// <summary>Names of all fields.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Whether there is a field of that name.</summary>
    public static bool Has(string name) => Known.ContainsKey(name);

    /// <summary>The value of a field; a dash where the inventory does not state it.</summary>
    public static LocalText Find(string name, ReportBasis basis) => Known[name](basis) ?? LocalText.Same("—");

    private static LocalText? Same(string? text) => string.IsNullOrEmpty(text) ? null : LocalText.Same(text);

    private static LocalText Count(int number) => LocalText.Same(number.ToString(CultureInfo.InvariantCulture));
}
