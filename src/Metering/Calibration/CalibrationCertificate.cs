using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>A verification (检定) or calibration (校准) certificate of a device.</summary>
/// <param name="Number">Number of the certificate.</param>
/// <param name="Issued">Day of the verification.</param>
/// <param name="Expires">Last day on which it is valid.</param>
/// <param name="Passed">Whether the device was found to be within its class.</param>
public sealed record CalibrationCertificate(string Number, LocalDate Issued, LocalDate Expires, bool Passed)
{
    /// <summary>Where it is written; null: with its meter.</summary>
    public Place? Place { get; init; }

    /// <summary>Whether it vouches for the device on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsValidOn(LocalDate day) => Passed && Issued <= day && day <= Expires;
}

/// <summary>What the certificates of a device say about it on a day.</summary>
public enum CalibrationState
{
    /// <summary>A valid certificate exists.</summary>
    InOrder,

    /// <summary>The last certificate has run out.</summary>
    Expired,

    /// <summary>The last verification was not passed.</summary>
    Failed,

    /// <summary>There is none.</summary>
    None,
}

/// <summary>Reads the state of a device off its certificates.</summary>
public static class CalibrationStates
{
    /// <summary>The state on a day: what the last certificate up to that day says.</summary>
    /// <param name="certificates">The certificates in any order.</param>
    /// <param name="day">The day.</param>
    public static CalibrationState On(IEnumerable<CalibrationCertificate> certificates, LocalDate day)
    {
        var last = certificates.Where(c => c.Issued <= day).OrderBy(static c => c.Issued).ThenBy(static c => c.Expires).LastOrDefault();
        if (last is null) return CalibrationState.None;
        if (!last.Passed) return CalibrationState.Failed;
        return last.IsValidOn(day) ? CalibrationState.InOrder : CalibrationState.Expired;
    }
}
