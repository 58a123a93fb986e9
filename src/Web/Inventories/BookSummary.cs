using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What is known of an inventory without computing it.</summary>
/// <param name="Id">Its name in the database.</param>
/// <param name="Recording">The last recording on it.</param>
/// <param name="Organization">The organisation.</param>
/// <param name="From">First day, ISO 8601; empty where it is not stated.</param>
/// <param name="To">Last day.</param>
public sealed record BookSummary(string Id, long Recording, LocalText Organization, string From, string To)
{
    /// <summary>Reads it from the facts of an inventory.</summary>
    internal static BookSummary Read(FactStore facts, string id, long head)
    {
        var (organization, english) = Cell(facts, id, "organization.name");
        var (from, to) = Days(Cell(facts, id, "period").Value);
        return new BookSummary(id, head, new LocalText(organization, english.Length > 0 ? english : organization), from, to);
    }

    private static (string From, string To) Days(string period) =>
        Period.TryParse(period, NodaTime.DateTimeZone.Utc, out var parsed, out _) ? (Day(parsed!.Start), Day(parsed.End - NodaTime.Duration.Epsilon)) : ("", "");

    private static string Day(NodaTime.Instant instant) => instant.InUtc().Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static (string Value, string English) Cell(FactStore facts, string id, string item)
    {
        if (facts.History(id, "inventory", item) is not [.., { Withdrawn: false } fact]) return ("", "");
        var cells = FactContent.Cells(fact.Content);
        return (cells.GetValueOrDefault("value", ""), cells.GetValueOrDefault("english", ""));
    }
}
