using Lingtan.Inventories;

namespace Lingtan.Store;

/// <summary>Where the sources of a book lie.</summary>
internal static class BookFacilities
{
    /// <summary>The facility of each source, by the source; of sources stated twice that of the first.</summary>
    /// <param name="book">The book.</param>
    public static Dictionary<string, string> FacilityOfSource(this InventoryBook book)
    {
        var facilities = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in book.Sources) facilities.TryAdd(source.Id, source.Facility);
        return facilities;
    }
}
