namespace Lingtan.Factors;

/// <summary>How wide the place is that a factor is stated for, from the narrowest to the widest.</summary>
public enum GeographyLevel
{
    /// <summary>One facility of the organisation (own factors).</summary>
    Facility,

    /// <summary>A province or state (ISO 3166-2).</summary>
    Province,

    /// <summary>An electricity grid or another part of a country.</summary>
    Grid,

    /// <summary>A country (ISO 3166-1).</summary>
    Country,

    /// <summary>Several countries.</summary>
    Region,

    /// <summary>The whole world.</summary>
    World,
}

/// <summary>Reads the geography codes of factor rows: <c>WORLD</c>, <c>CN</c>, <c>CN-ZJ</c>, <c>CN-East</c>.</summary>
public static class Geography
{
    /// <summary>The code of the whole world.</summary>
    public const string World = "WORLD";

    /// <summary>The code of the European Union, which looks like a country's.</summary>
    public const string EuropeanUnion = "EU";

    /// <summary>Whether the text is a code of the shipped library: world, region, country, province or grid.</summary>
    public static bool IsCode(string code) => LevelOf(code) != GeographyLevel.Facility;

    /// <summary>The level of a code; anything that is no code of the library is taken as a facility's identifier.</summary>
    public static GeographyLevel LevelOf(string code)
    {
        if (code == World) return GeographyLevel.World;
        if (code == EuropeanUnion) return GeographyLevel.Region;
        if (code.Length < 2 || !IsUpper(code[0]) || !IsUpper(code[1])) return GeographyLevel.Facility;
        if (code.Length == 2) return GeographyLevel.Country;
        if (code[2] != '-') return code.All(static c => IsUpper(c) || char.IsAsciiDigit(c)) ? GeographyLevel.Region : GeographyLevel.Facility;
        var part = code.AsSpan(3);
        if (part.IsEmpty) return GeographyLevel.Facility;
        foreach (var c in part)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.')) return GeographyLevel.Facility;
        return part.Length <= 3 && !part.ContainsAnyExcept(UpperOrDigit) ? GeographyLevel.Province : GeographyLevel.Grid;
    }

    /// <summary>The country of a country, province or grid code; null for the world, a region or a facility.</summary>
    public static string? CountryOf(string code) =>
        LevelOf(code) is GeographyLevel.Country or GeographyLevel.Province or GeographyLevel.Grid ? code[..2] : null;

    /// <summary>The quality rank that follows from the place of a published row: 3 local, 2 regional or national, 1 international or foreign.</summary>
    /// <param name="code">The row's geography.</param>
    /// <param name="country">The country of the facility; null where it is not known.</param>
    public static int RankOf(string code, string? country) => LevelOf(code) switch
    {
        GeographyLevel.Facility => 3,
        GeographyLevel.World or GeographyLevel.Region => 1,
        _ when country is not null && CountryOf(code) != country => 1,
        GeographyLevel.Province => 3,
        _ => 2,
    };

    private static readonly System.Buffers.SearchValues<char> UpperOrDigit =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static bool IsUpper(char c) => char.IsAsciiLetterUpper(c);
}
