using NodaTime;

namespace Lingtan.Metering;

public sealed class CalibrationStatesTests
{
    private static readonly CalibrationCertificate Old = new("J-1", new(2020, 1, 1), new(2022, 12, 31), true);

    [Fact]
    public void The_last_certificate_decides()
    {
        CalibrationCertificate[] certificates = [new("J-2", new(2024, 1, 1), new(2026, 12, 31), false), Old];
        Assert.Equal(CalibrationState.None, CalibrationStates.On(certificates, new LocalDate(2019, 12, 31)));
        Assert.Equal(CalibrationState.InOrder, CalibrationStates.On(certificates, new LocalDate(2022, 12, 31)));
        Assert.Equal(CalibrationState.Expired, CalibrationStates.On(certificates, new LocalDate(2023, 1, 1)));
        Assert.Equal(CalibrationState.Failed, CalibrationStates.On(certificates, new LocalDate(2024, 1, 1)));
    }
}
