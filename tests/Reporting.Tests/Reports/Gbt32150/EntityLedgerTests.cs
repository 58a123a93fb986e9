using Lingtan.Inventories;

namespace Lingtan.Reporting;

/// <summary>The ledger by GB/T 32150 against the programme total of the inventory, which other rooms compute.</summary>
public sealed class EntityLedgerTests
{
    public static TheoryData<string> Examples { get; } = [.. ExampleReport.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rows_add_up_to_the_programme_total_exactly(string name)
    {
        var inventory = ExampleReport.Basis(name).Inventory;
        var ledger = EntityLedger.Of(inventory);
        Assert.Equal(Programmes.Of(inventory)[0].Total, ledger.Direct + ledger.Purchased);
        Assert.Equal(Programmes.Of(inventory)[0].Total, ledger.BySource.Sum());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Entities_add_up_to_the_programme_total_of_each(string name)
    {
        var inventory = ExampleReport.Basis(name).Inventory;
        var programme = Programmes.Of(inventory)[0].ByEntity;
        foreach (var (entity, (direct, purchased)) in EntityLedger.Of(inventory).ByEntity) Assert.Equal(programme.GetValueOrDefault(entity), direct + purchased);
    }

    [Fact]
    public void Recovered_methane_and_exported_electricity_are_deducted()
    {
        var rows = EntityLedger.Of(ExampleReport.Basis("pv-factory-2025").Inventory).Rows;
        Assert.True(Assert.Single(rows, row => row.Kind == EntityKind.MethaneRecovery).Amount.Co2e < 0);
        Assert.Equal(0m, Assert.Single(rows, row => row.Kind == EntityKind.CarbonRecovery).Amount.Co2e);
    }
}
