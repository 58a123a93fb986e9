using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Something that can be commented on.</summary>
/// <param name="Id">A figure, <c>sources/{id}</c>, <c>months/{source}/{period}</c> or <c>activity/{record}</c>.</param>
/// <param name="Facility">Its facility; null where it is of the whole organisation.</param>
/// <param name="Name">What it is called.</param>
internal sealed record CommentTarget(string Id, string? Facility, LocalText Name)
{
    /// <summary>What it is looked at with: for a record its month, else itself.</summary>
    public string Place { get; init; } = Id;

    private const string Months = "months/";
    private const string Activity = "activity/";
    private const string Sources = "sources/";

    /// <summary>What an identifier names in an inventory; null where it names nothing.</summary>
    public static CommentTarget? Find(LiveInventory live, string id)
    {
        if (id.StartsWith(Months, StringComparison.Ordinal)) return id[Months.Length..].Split('/', 2) is [var source, var period] ? Month(live, id, source, period) : null;
        if (id.StartsWith(Activity, StringComparison.Ordinal)) return Record(live, id, id[Activity.Length..]);
        if (id.StartsWith(Sources, StringComparison.Ordinal) && live.Book!.Sources.FirstOrDefault(one => one.Id == id[Sources.Length..]) is { } whole) return new CommentTarget(id, whole.Facility, whole.Name);
        return live.Figures?.Find(id) is { } figure ? new CommentTarget(id, FigureScope.FacilityOf(live, id), figure.Title) : null;
    }

    private static CommentTarget? Month(LiveInventory live, string id, string source, string period) =>
        live.Matrix!.Rows.FirstOrDefault(one => one.Source.Id == source) is { } row && row.Cells.Any(cell => cell.Cell.Period == period) ? new CommentTarget(id, row.Source.Facility, With(row.Source.Name, period)) : null;

    private static CommentTarget? Record(LiveInventory live, string id, string key)
    {
        if (live.State.Find("activity", key) is not { } record) return null;
        var cell = Store.ActivityCell.Of(Store.FactContent.Read(record.Fact.Content));
        return live.Book!.Sources.FirstOrDefault(one => one.Id == cell.Source) is { } source
            ? new CommentTarget(id, source.Facility, With(source.Name, cell.Period)) { Place = $"{Months}{cell.Source}/{cell.Period}" } : null;
    }

    private static LocalText With(LocalText name, string period) => new($"{name.Zh} {period}", $"{name.En} {period}");
}
