namespace Lingtan.Quantities.Tests.Faults;

public sealed class FaultListTests
{
    private static readonly LocalText Expected = new("甲", "a");

    [Fact]
    public void Faults_are_listed_by_place_whatever_the_order_they_were_found_in()
    {
        Place[] places = [new("a.csv"), new("a.csv", 2, "unit"), new("a.csv", 10), new("a.csv", 10, "id"), new("b.yaml", 1)];
        var faults = new FaultList();
        foreach (var place in places.Reverse())
            faults.Add(UnitsFaults.UnitUnknown, place, "x", Expected);
        Assert.Equal(places, faults.Select(f => f.Place));
        faults.Add(UnitsFaults.UnitUnknown, new Place("A.csv"), "x", Expected);
        Assert.Equal("A.csv", faults.First().Place.File);
    }

    [Fact]
    public void The_same_fault_is_listed_once()
    {
        var faults = new FaultList();
        Assert.False(faults.Any);
        faults.Add(UnitsFaults.UnitUnknown, new Place("a.csv", 2, "unit"), "x", Expected);
        faults.Add(UnitsFaults.UnitUnknown, new Place("a.csv", 2, "unit"), "x", Expected);
        Assert.Single(faults);
        faults.AddRange([new Fault(UnitsFaults.UnitUnknown, new Place("a.csv", 3, "unit"), "x", Expected)]);
        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void Places_are_printed_as_file_row_and_column()
    {
        Assert.Equal("a.csv", new Place("a.csv").ToString());
        Assert.Equal("a.csv:2", new Place("a.csv", 2).ToString());
        Assert.Equal("a.csv:2:unit", new Place("a.csv", 2, "unit").ToString());
        Assert.Equal("a.yaml:period", new Place("a.yaml", null, "period").ToString());
    }
}
