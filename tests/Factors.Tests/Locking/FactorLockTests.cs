using Lingtan.Quantities;
using static Lingtan.Factors.Requests;

namespace Lingtan.Factors;

public sealed class FactorLockTests
{
    private static FactorLibrary Library(string value, string more = "") => Sound(
        Dataset("d", "2025-01-01"), Table("d", $"d-a,net-calorific-value,petrol,,{value},GJ/t,CN,,,,,,,t1,yes", "d-b,net-calorific-value,diesel,,43,GJ/t,CN,,,,,,,t1,yes" + more));

    private static readonly FactorLock Locked = FactorLock.Of(Library("44").Rows.Reverse().Concat(Library("44").Rows));

    private static List<string> Verify(FactorLibrary library)
    {
        var faults = new FaultList();
        Locked.Verify(library, "lingtan.lock", faults);
        return [.. faults.Select(f => f.Code.Id + " " + f.Place.Column)];
    }

    [Fact]
    public void A_lock_reads_back_as_it_was_written()
    {
        var faults = new FaultList();
        var read = FactorLock.Read(Locked.ToBytes(), "lingtan.lock", faults)!;
        Assert.Empty(faults);
        Assert.Equal(Locked.ToBytes(), read.ToBytes());
        Assert.Equal(["d-a", "d-b"], read.Rows.Select(r => r.Id));
    }

    [Fact]
    public void A_library_that_has_grown_still_gives_the_locked_rows() =>
        Assert.Empty(Verify(Library("44.0", "\nd-c,net-calorific-value,lpg,,50,GJ/t,CN,,,,,,,t1,yes")));

    [Fact]
    public void A_changed_value_and_a_missing_row_are_faults()
    {
        Assert.Equal(["factor-locked-changed rows.d-a"], Verify(Library("44.1")));
        Assert.Equal(["factor-locked-missing rows.d-a", "factor-locked-missing rows.d-b"], Verify(Sound()));
    }

    [Theory]
    [InlineData("lingtan-lock: 2\n")]
    [InlineData("rows: []\n")]
    [InlineData("lingtan-lock: 1\nrows:\n  - { id: a }\n")]
    [InlineData("lingtan-lock: 1\nvalues: 1\n")]
    public void A_wrong_lock_is_refused(string text)
    {
        var faults = new FaultList();
        Assert.Null(FactorLock.Read(Bytes(text), "lingtan.lock", faults));
        Assert.True(faults.Any);
    }
}
