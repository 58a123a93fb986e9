using NodaTime;

namespace Lingtan.Factors;

/// <summary>What the selection derives from a request once: places, country, the data year of the period.</summary>
internal sealed class SelectionScope
{
    /// <summary>Derives it.</summary>
    public SelectionScope(FactorKind kind, FactorRequest request)
    {
        GridLevel = kind.GridLevel;
        Grid = request.Grid;
        Places = GridLevel ? GridPlaces(request) : request.Geographies;
        Country = request.Geographies.Select(Geography.CountryOf).FirstOrDefault(static c => c is not null)
            ?? (request.Grid is null ? null : Geography.CountryOf(request.Grid));
        var days = Period.DaysBetween(request.PeriodStart, request.PeriodEnd);
        PeriodYear = request.PeriodStart.PlusDays(days / 2).Year;
    }

    /// <summary>Whether only the facility's grid entry counts.</summary>
    public bool GridLevel { get; }

    /// <summary>The facility's grid entry.</summary>
    public string? Grid { get; }

    /// <summary>Places from the most specific to the least; at grid level the facility (for own factors) and its grid entry alone.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Country of the facility, where known.</summary>
    public string? Country { get; }

    /// <summary>The calendar year in which the middle of the period lies.</summary>
    public int PeriodYear { get; }

    /// <summary>Position among the places; the world counts last even where it is not named.</summary>
    public int PlaceIndex(string geography)
    {
        for (var i = 0; i < Places.Count; i++)
            if (Places[i] == geography) return i;
        return geography == Geography.World && !GridLevel ? Places.Count : Candidate.Elsewhere;
    }

    private static List<string> GridPlaces(FactorRequest request)
    {
        var places = request.Geographies.Where(static g => Geography.LevelOf(g) == GeographyLevel.Facility).ToList();
        if (request.Grid is { } grid) places.Add(grid);
        return places;
    }
}
