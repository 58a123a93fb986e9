using Lingtan.Quantities;
using static Lingtan.Factors.Requests;

namespace Lingtan.Factors;

public sealed class OwnFactorsTests
{
    private static readonly FactorLibrary Library = Sound(
        Dataset("d", "2025-01-01"), Table("d", "d-a,net-calorific-value,petrol,,44,GJ/t,CN,,,,,,,t1,yes"));

    [Theory]
    [InlineData("own,calorific,petrol,,44,GJ/t,plant,t", "factor-kind-unknown", "factor")]
    [InlineData("own,net-calorific-value,petrol,,44,GJ/km,plant,t", "factor-unit-wrong", "unit")]
    [InlineData("own,net-calorific-value,,,44,GJ/t,plant,t", "factor-subject-wrong", "subject")]
    [InlineData("own,net-calorific-value,petrol,CO2,44,GJ/t,plant,t", "factor-gas-wrong", "gas")]
    [InlineData("d-a,net-calorific-value,petrol,,44,GJ/t,plant,t", "factor-id-duplicate", "id")]
    [InlineData("own,net-calorific-value,petrol,,44,GJ/t,,t", "factor-geography-wrong", "geography")]
    public void A_wrong_own_row_is_one_fault_and_is_left_out(string row, string code, string column)
    {
        var faults = new FaultList();
        var rows = OwnFactors.Check(OwnFactors.Read(Bytes("id,factor,subject,gas,value,unit,geography,source\n" + row + "\n"), "factors.csv", faults), Library, faults);
        Assert.Equal((code, 2, column), (Assert.Single(faults).Code.Id, faults.First().Place.Row, faults.First().Place.Column));
        Assert.Empty(rows);
    }

    [Fact]
    public void An_identifier_used_twice_is_a_fault()
    {
        var faults = new FaultList();
        const string row = "own,net-calorific-value,petrol,44,GJ/t,plant,t\n";
        OwnFactors.Read(Bytes("id,factor,subject,value,unit,geography,source\n" + row + row), "factors.csv", faults);
        Assert.Equal(("factor-id-duplicate", 3), (Assert.Single(faults).Code.Id, faults.First().Place.Row));
    }
}
