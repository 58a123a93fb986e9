namespace Lingtan.Factors;

/// <summary>A row that fits a request in kind, subject, gas and unit, with everything its order depends on.</summary>
internal readonly struct Candidate
{
    /// <summary>Place index of a row that is stated for none of the request's places.</summary>
    public const int Elsewhere = int.MaxValue;

    /// <summary>Rates a row for a request.</summary>
    public Candidate(FactorRow row, FactorRequest request, SelectionScope scope)
    {
        Row = row;
        OutsideProgramme = request.Policy.Kind == PolicyKind.Programme && !Carries(row.Dataset, request.Policy.Programme);
        Wildcards = SubjectMatch.Wildcards(row.Subjects);
        Place = scope.PlaceIndex(row.Geography);
        Foreign = Place == Elsewhere && Geography.CountryOf(row.Geography) != scope.Country;
        Rank = row.Rank ?? Geography.RankOf(row.Geography, scope.Country);
        Year = row.DataYear ?? row.Dataset?.Published.Year;
        YearDistance = request.Policy.Kind == PolicyKind.SameDataYear ? Distance(row, scope.PeriodYear) : 0;
    }

    public FactorRow Row { get; }

    public bool OutsideProgramme { get; }

    /// <summary>Bits of the positions with a wildcard, the first position weighing most within the same count.</summary>
    public int Wildcards { get; }

    public int Place { get; }

    public bool Foreign { get; }

    public int Rank { get; }

    public int? Year { get; }

    /// <summary>Twice the years between the row's data years and the period; odd where the row is later.</summary>
    public int YearDistance { get; }

    /// <summary>What one candidate has over another, the first difference that decides.</summary>
    public static Precedence Compare(in Candidate a, in Candidate b, out int order)
    {
        if ((order = a.OutsideProgramme.CompareTo(b.OutsideProgramme)) != 0) return Precedence.Programme;
        if ((order = a.Wildcards.CompareTo(b.Wildcards)) != 0) return Precedence.Subject;
        if ((order = a.Place.CompareTo(b.Place)) != 0) return Precedence.Place;
        if ((order = a.Foreign.CompareTo(b.Foreign)) != 0) return Precedence.Place;
        if ((order = b.Rank.CompareTo(a.Rank)) != 0) return Precedence.Rank;
        if ((order = a.YearDistance.CompareTo(b.YearDistance)) != 0) return Precedence.Year;
        if ((order = Nullable.Compare(b.Year, a.Year)) != 0) return Precedence.Year;
        if ((order = Nullable.Compare(b.Row.Dataset?.Published, a.Row.Dataset?.Published)) != 0) return Precedence.Edition;
        if ((order = string.CompareOrdinal(b.Row.Dataset?.Edition, a.Row.Dataset?.Edition)) != 0) return Precedence.Edition;
        order = string.CompareOrdinal(a.Row.Id, b.Row.Id);
        return Precedence.Identifier;
    }

    private static bool Carries(FactorDataset? dataset, string? programme) =>
        dataset is not null && programme is not null && (dataset.Programmes.Contains(programme) || dataset.Id == programme);

    private static int Distance(FactorRow row, int year)
    {
        if (row.ValidTo is { } to && to.Year < year) return 2 * (year - to.Year);
        return row.ValidFrom is { } from && from.Year > year ? (2 * (from.Year - year)) + 1 : 0;
    }
}

/// <summary>What decided between two candidates.</summary>
internal enum Precedence
{
    Programme,
    Subject,
    Place,
    Rank,
    Year,
    Edition,
    Identifier,
}
