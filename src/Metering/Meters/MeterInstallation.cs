using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>One device at a metering point, from its installation to its removal. A replacement (换表) ends one and begins the next.</summary>
/// <param name="Serial">Number of the device.</param>
/// <param name="From">When it began to count.</param>
/// <param name="To">When it was taken out; null: still there.</param>
/// <param name="Multiplier">Ratios of its transformers.</param>
/// <param name="Fits">Opening and closing readings of every register.</param>
/// <param name="Accuracy">Accuracy class; null: unknown.</param>
/// <param name="Certificates">Its verification and calibration certificates.</param>
public sealed record MeterInstallation(
    string Serial,
    Instant From,
    Instant? To,
    Multiplier Multiplier,
    IReadOnlyList<RegisterFit> Fits,
    AccuracyClass? Accuracy,
    IReadOnlyList<CalibrationCertificate> Certificates)
{
    /// <summary>Where it is written; null: with its meter.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether the device counted at an instant; at its removal it still shows its closing reading.</summary>
    /// <param name="instant">The instant.</param>
    public bool Covers(Instant instant) => From <= instant && (To is not { } to || instant <= to);

    /// <summary>What is known of one register of the device; null: the device has none such.</summary>
    /// <param name="register">Identifier of the register.</param>
    public RegisterFit? Fit(string register) => Fits.FirstOrDefault(f => f.Register == register);
}

/// <summary>A register of one device: where it began, where it ended, and where it starts again from zero.</summary>
/// <param name="Register">Identifier of the register at the metering point.</param>
/// <param name="Opening">What it showed at installation (底度).</param>
/// <param name="Closing">What it showed at removal (止度); null: still there.</param>
/// <param name="RollOver">The reading that is shown as zero again: 100000000 for eight digits, 1000000.00 for six digits before two; null: unknown.</param>
public sealed record RegisterFit(string Register, decimal Opening, decimal? Closing = null, decimal? RollOver = null)
{
    /// <summary>Where it is written; null: with its meter.</summary>
    public Place? Place { get; init; }
}
