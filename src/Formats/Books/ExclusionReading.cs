using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the sources left unquantified.</summary>
internal static class ExclusionReading
{
    private static readonly LocalText EstimateExpected = new("排放量估计值，如 0.4 tCO2e", "an estimated emission, such as 0.4 tCO2e");

    /// <summary>Reads all exclusions of a book.</summary>
    public static IReadOnlyList<Exclusion> Read(Entry root, FacilityReading facilities) =>
        [.. root.Parts("exclusions").Select(entry => ReadOne(entry, facilities))];

    private static Exclusion ReadOne(Entry entry, FacilityReading facilities)
    {
        entry.Required("reason");
        var placing = ScopeReading.Read(entry);
        var facility = entry.Text("facility");
        if (facility is not null) facilities.Check(entry, "facility", facility);
        var reason = entry.Choice("reason", BookWords.Reason);
        var exclusion = new Exclusion(
            entry.RequiredLocal("name"),
            facility,
            placing.Scope,
            placing.Scope3,
            placing.Category,
            BookWords.Reason.Of(reason ?? ExclusionReason.NotMaterial),
            ReadEstimate(entry),
            entry.Local("note"),
            entry.At("name"));
        entry.Close();
        return exclusion;
    }

    private static decimal? ReadEstimate(Entry entry)
    {
        if (entry.Text("estimate") is not { } text) return null;
        var tonnes = Unit.Parse("tCO2e");
        if (Quantity.TryParse(text, out var estimate, out _) && estimate.Unit.IsConvertibleTo(tonnes) && estimate.Amount >= 0)
            return estimate.In(tonnes).Amount;
        entry.Refuse("estimate", FormatsFaults.EstimateUnreadable, text, EstimateExpected);
        return null;
    }
}
