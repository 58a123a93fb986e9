using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ManualReadingTests
{
    [Fact]
    public void The_mark_says_who_read_it_with_what_evidence_and_what_was_confirmed()
    {
        var hash = new string('a', 64);
        Assert.Equal(new ReadingMark(ReadingState.Measured, "manual", "li"), new ManualReading("m", "import", Monday, 5, "li", null, []).Mark);
        Assert.Equal(
            new ReadingMark(ReadingState.Measured, $"manual sha256:{hash} confirmed:Unchanged,Unusual", "li"),
            new ManualReading("m", "import", Monday, 5, "li", hash, [ManualRule.Unusual, ManualRule.Unchanged]).Mark);
    }
}
