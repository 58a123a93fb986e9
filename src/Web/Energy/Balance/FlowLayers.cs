namespace Lingtan.Web;

/// <summary>The columns of a picture of flows.</summary>
internal static class FlowLayers
{
    /// <summary>A node stands behind all that flows into it; a source stands just before the first it flows into.</summary>
    /// <param name="links">The flows; none comes back to where it began.</param>
    public static Dictionary<string, int> Of(IReadOnlyList<EnergyLink> links)
    {
        var (into, from) = (links.ToLookup(static link => link.To, StringComparer.Ordinal), links.ToLookup(static link => link.From, StringComparer.Ordinal));
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in links.SelectMany(static link => new[] { link.From, link.To }).Distinct(StringComparer.Ordinal)) Deep(id);
        foreach (var source in from.Select(static group => group.Key).Where(id => !into.Contains(id)).ToList()) layers[source] = from[source].Min(link => layers[link.To]) - 1;
        return layers;

        int Deep(string id)
        {
            if (layers.TryGetValue(id, out var known)) return known;
            return layers[id] = into[id].Select(link => Deep(link.From) + 1).DefaultIfEmpty(0).Max();
        }
    }
}
