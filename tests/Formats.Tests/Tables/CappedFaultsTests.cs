using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class CappedFaultsTests
{
    [Fact]
    public void Parts_share_the_cap_in_the_order_of_their_rows()
    {
        var (first, second) = (new CappedFaults(), new CappedFaults());
        for (var i = 0; i < 700; i++)
        {
            first.Add(FormatsFaults.ValueMissing, new Place("t", i + 1), "", LocalText.Empty);
            second.Add(FormatsFaults.ValueMissing, new Place("t", i + 1001), "", LocalText.Empty);
        }

        var faults = new FaultList();
        CappedFaults.Report([first, second], "t", faults);
        Assert.Equal(CappedFaults.Most + 1, faults.Count);
        Assert.Equal(1300, faults.Max(fault => fault.Place.Row));
    }
}
