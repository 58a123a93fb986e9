namespace Lingtan.Instruments;

public sealed class InstrumentLifeTests
{
    [Fact]
    public void Nothing_comes_back_from_retirement_sale_or_expiry()
    {
        foreach (var to in Enum.GetValues<InstrumentStatus>())
            Assert.All([InstrumentStatus.Retired, InstrumentStatus.Sold, InstrumentStatus.Expired], from => Assert.False(from.CanBecome(to)));
        Assert.All(Enum.GetValues<CreditStatus>(), to => Assert.False(CreditStatus.Retired.CanBecome(to)));
    }

    [Fact]
    public void An_issued_instrument_is_allocated_and_retired()
    {
        Assert.True(InstrumentStatus.Issued.CanBecome(InstrumentStatus.Allocated) && InstrumentStatus.Allocated.CanBecome(InstrumentStatus.Retired));
        Assert.True(CreditStatus.Issued.CanBecome(CreditStatus.Reserved) && CreditStatus.Reserved.CanBecome(CreditStatus.Retired));
    }
}
