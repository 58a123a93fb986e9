using Lingtan.Metering;

namespace Lingtan.Formats;

public sealed class LibrarySetMetersTests
{
    [Fact]
    public void Register_maps_and_requirements_are_found_by_scanning()
    {
        var libraries = LibrarySet.Open(Given.InRepository("data"));
        var files = Directory.GetFiles(Given.InRepository("data", "meters"), "*.yaml", SearchOption.AllDirectories);
        Assert.Equal(files.Length, libraries.RegisterMaps.All.Count);
        Assert.NotNull(libraries.RegisterMaps.Find("eastron/sdm630-modbus-v2"));
        Assert.Contains(libraries.MeterRequirements, r => r.Standard == "GB 17167-2006");
        Assert.Empty(libraries.Faults);
    }

    [Fact]
    public void What_users_add_beside_the_shipped_maps_is_found_and_a_wrong_one_is_a_fault()
    {
        using var given = Given.EmptyFolder().File("factors/kinds.yaml", "[]").File("meters/acme/one.yaml", "id: acme/two\n");
        var libraries = LibrarySet.Open(given.Folder);
        Assert.Empty(libraries.RegisterMaps.All);
        Assert.All(libraries.Faults, f => Assert.Equal("meters/acme/one.yaml", f.Place.File));
        Assert.Contains(libraries.Faults, f => f.Code == MeteringFaults.MapValue && f.Value == "acme/two");
    }
}
