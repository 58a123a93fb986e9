using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>
/// Reads what <c>inventory.yaml</c> holds: organisation, boundary, policies, facilities, sources, exclusions. Entries with mistakes are
/// kept with neutral values and named as damaged, so that references to them do not become further faults.
/// </summary>
internal static class BookReading
{
    private const int SupportedVersion = 1;

    /// <summary>Reads the book without its tables.</summary>
    public static InventoryBook Read(Entry root)
    {
        ReadVersion(root);
        var period = PeriodReading.Required(root, "period");
        var facilities = FacilityReading.Read(root);
        var sources = SourceReading.Read(root, facilities);
        var book = new InventoryBook
        {
            Organization = ReadOrganization(root),
            Purpose = PolicyReading.Purpose(root),
            Period = period ?? new ReportingPeriod(new LocalDate(2000, 1, 1), new LocalDate(2000, 12, 31)),
            History = root.Texts("history"),
            HistoryPlace = root.Has("history") ? root.At("history") : null,
            Consolidation = RequiredChoice(root, "consolidation", BookWords.Consolidation),
            Gwp = ReadGwp(root),
            Scope2 = root.Choice("scope2", BookWords.Scope2) ?? Scope2Basis.Location,
            Factors = PolicyReading.Factors(root),
            Facilities = facilities.All,
            Sources = sources.All,
            Exclusions = ExclusionReading.Read(root, facilities),
            BaseYear = PolicyReading.BaseYear(root),
            Intensities = PolicyReading.Intensities(root),
            Damaged = sources.Damaged,
        };
        if (GwpSet.Find(book.Gwp) is null) sources.Damaged.Add("gwp");
        if (period is null) sources.Damaged.Add("period");
        root.Close();
        return book with { File = root.At("").File };
    }

    private static void ReadVersion(Entry root)
    {
        var text = root.Required("lingtan");
        if (text.Length > 0 && (!FieldText.TryDigits(text, out var version) || version != SupportedVersion))
            root.Refuse("lingtan", FormatsFaults.VersionUnsupported, text, LocalText.Same(FieldText.Whole(SupportedVersion)));
    }

    private static Organization ReadOrganization(Entry root)
    {
        if (root.Part("organization") is not { } part)
        {
            root.Missing("organization");
            return new Organization(LocalText.Empty, "CNY");
        }

        var organization = new Organization(
            part.RequiredLocal("name"),
            part.Text("currency") ?? "CNY",
            part.Text("credit_code"),
            part.Text("industry"),
            part.Text("legal_representative"),
            part.Text("responsible"),
            part.Local("address"));
        part.Close();
        return organization;
    }

    private static T RequiredChoice<T>(Entry root, string key, Words<T> words) where T : struct, Enum
    {
        root.Required(key);
        return root.Choice(key, words) ?? default;
    }

    private static string ReadGwp(Entry root)
    {
        var id = root.Required("gwp");
        if (id.Length == 0 || GwpSet.Find(id) is not null) return id;
        root.Refuse("gwp", InventoryFaults.GwpSetUnknown, id, LocalText.Same(string.Join(" | ", GwpSet.All.Select(set => set.Id))));
        return id;
    }
}
