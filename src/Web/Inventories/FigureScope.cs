namespace Lingtan.Web;

/// <summary>Which facility a figure is of: accounts confined to some facilities see figures of the sources and facilities they see.</summary>
internal static class FigureScope
{
    /// <summary>The facility of a figure; null where it is of the whole organisation, or there is no such source.</summary>
    public static string? FacilityOf(LiveInventory live, string figure)
    {
        var steps = figure.Split('/');
        return steps.Length < 2 ? null : steps[0] switch
        {
            "sources" => SourceFacility(live, steps[1]),
            "byFacility" => steps[1],
            _ => null,
        };
    }

    /// <summary>The facility of a source; null where there is no such source.</summary>
    public static string? SourceFacility(LiveInventory live, string source) => live.Book?.Sources.FirstOrDefault(one => one.Id == source)?.Facility;
}
