namespace Lingtan.Cli;

public sealed class OpenedInventoryTests
{
    private static readonly Terminal Silent = new() { Out = TextWriter.Null, Error = TextWriter.Null };

    // Statement of JA Solar 2023: scope 1 + 2 2,871,963 t, scope 3 24,351,855 t.
    [Fact]
    public void An_inventory_is_opened_with_its_history()
    {
        var opened = OpenedInventory.Open(Silent, Samples.JaSolar2023);
        Assert.Equal(27_223_818m, Math.Round(opened.Inventory.Totals.Tco2e));
        Assert.NotEmpty(opened.Loaded.History);
        Assert.NotNull(opened.Quality.Score);
    }

    [Fact]
    public void Cancelled_work_ends_with_the_code_of_shells()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Cancellation = stop.Token };
        Assert.Equal(ExitCodes.Cancelled, LingtanCommand.Run(["inventory", Samples.Qingmin], terminal));
    }
}
