namespace Lingtan.Factors;

public sealed class GeographyTests
{
    [Theory]
    [InlineData("WORLD", GeographyLevel.World, 1)]
    [InlineData("AFRICA", GeographyLevel.Region, 1)]
    [InlineData("EU", GeographyLevel.Region, 1)]
    [InlineData("CN", GeographyLevel.Country, 2)]
    [InlineData("US", GeographyLevel.Country, 1)]
    [InlineData("CN-East", GeographyLevel.Grid, 2)]
    [InlineData("CN-East-6", GeographyLevel.Grid, 2)]
    [InlineData("CN-ZJ", GeographyLevel.Province, 3)]
    [InlineData("US-CAMX", GeographyLevel.Grid, 1)]
    [InlineData("leqing", GeographyLevel.Facility, 3)]
    [InlineData("CN-", GeographyLevel.Facility, 3)]
    public void A_code_has_a_level_and_a_rank_for_a_Chinese_facility(string code, GeographyLevel level, int rank)
    {
        Assert.Equal(level, Geography.LevelOf(code));
        Assert.Equal(rank, Geography.RankOf(code, "CN"));
    }
}
