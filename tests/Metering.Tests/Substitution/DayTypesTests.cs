using NodaTime;

namespace Lingtan.Metering;

public sealed class DayTypesTests
{
    /// <summary>State Council, holidays of 2025: 1 October (Wednesday) off, 28 September (Sunday) and 11 October (Saturday) worked.</summary>
    [Theory]
    [InlineData(9, 26, DayType.Workday)]
    [InlineData(9, 27, DayType.Saturday)]
    [InlineData(9, 28, DayType.Workday)]
    [InlineData(10, 1, DayType.Holiday)]
    [InlineData(10, 11, DayType.Workday)]
    [InlineData(10, 12, DayType.Holiday)]
    public void Holidays_and_days_worked_in_exchange_are_known(int month, int day, DayType type) => Assert.Equal(type, new DayTypes(
        new HashSet<LocalDate> { new(2025, 10, 1) }, new HashSet<LocalDate> { new(2025, 9, 28), new(2025, 10, 11) }).Of(new LocalDate(2025, month, day)));
}
