using System.Text;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Methods;

public sealed class MethodLibraryTests
{
    [Fact]
    public void The_edition_of_the_day_is_taken()
    {
        var library = Library(("heat.yaml", null), ("heat@2024.yaml", "2024-01-01"), ("heat@2025.yaml", "2025-07-01"));
        Assert.Null(Find(library, new LocalDate(2023, 12, 31))!.ValidFrom);
        Assert.Equal(new LocalDate(2024, 1, 1), Find(library, new LocalDate(2024, 1, 1))!.ValidFrom);
        Assert.Equal(new LocalDate(2024, 1, 1), Find(library, new LocalDate(2025, 6, 30))!.ValidFrom);
        Assert.Equal(new LocalDate(2025, 7, 1), Find(library, null)!.ValidFrom);
        Assert.Same(Find(library, null), Find(library, null));
        Assert.Equal(["heat"], library.Ids);
    }

    [Fact]
    public void A_day_before_all_editions_is_told()
    {
        var faults = new FaultList();
        Assert.Null(Library(("heat.yaml", "2024-01-01")).Find("heat", new LocalDate(2023, 1, 1), faults));
        Assert.Equal(MethodFaults.NoEdition, faults.Single().Code);
        Assert.Contains("2024-01-01", faults.Single().Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_edition_twice_is_told()
    {
        var faults = new FaultList();
        Assert.Null(Library(("heat.yaml", null), ("own/heat.yaml", null)).Find("heat", null, faults));
        Assert.Equal((MethodFaults.Duplicate, "own/heat.yaml"), (faults.Single().Code, faults.Single().Place.File));
    }

    [Fact]
    public void A_wrong_file_is_told_only_when_its_method_is_asked_for()
    {
        var library = MethodLibrary.Create([Heat("heat.yaml", null), new MethodFile("cold", Encoding.UTF8.GetBytes("id: cold"), "cold.yaml")], Given.KindOf);
        Assert.NotNull(Find(library, null));
        var faults = new FaultList();
        Assert.Null(library.Find("cold", null, faults));
        Assert.True(faults.Any);
        Assert.All(faults, f => Assert.Equal("cold.yaml", f.Place.File));
        Assert.Single(library.All(new FaultList()));
    }

    [Fact]
    public void An_unknown_method_is_no_fault_of_the_library_but_a_near_one_is_suggested()
    {
        var faults = new FaultList();
        var library = Library(("heat.yaml", null));
        Assert.Null(library.Find("haet", null, faults));
        Assert.False(faults.Any);
        Assert.False(library.Contains("haet"));
        Assert.Equal("heat", library.Nearest("haet"));
    }

    [Theory]
    [InlineData("methods/heat.yaml", "heat")]
    [InlineData("heat@2024.yaml", "heat")]
    [InlineData(@"C:\data\methods\heat.yaml", "heat")]
    [InlineData("heat", "heat")]
    public void The_name_of_a_file_is_the_identifier(string file, string id) => Assert.Equal(id, MethodFile.At(file, default).Id);

    private static MethodDefinition? Find(MethodLibrary library, LocalDate? at)
    {
        var faults = new FaultList();
        var method = library.Find("heat", at, faults);
        Assert.False(faults.Any);
        return method;
    }

    private static MethodLibrary Library(params (string File, string? From)[] files) =>
        MethodLibrary.Create(files.Select(f => Heat(f.File, f.From)), Given.KindOf);

    private static MethodFile Heat(string file, string? from) => MethodFile.At(file, Encoding.UTF8.GetBytes($$"""
        id: heat
        title: heat
        standard: S
        {{(from is null ? "" : "valid_from: " + from)}}
        inputs: { A: { kind: activity, unit: tCO2 } }
        emissions: [ { gas: CO2, expr: A } ]
        """));
}
