using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>The accuracy class that a standard asks of the meters of one medium and one class of user.</summary>
/// <param name="Medium">The medium.</param>
/// <param name="UserClass">Class of the user (I to V) or of the pipe; empty: any.</param>
/// <param name="Accuracy">The class asked for.</param>
/// <param name="Title">To what it applies.</param>
/// <param name="Verified">Whether the row has been checked against its source.</param>
public sealed record AccuracyRequirement(Medium Medium, string UserClass, AccuracyClass Accuracy, LocalText Title, bool Verified);

/// <summary>A class of users of electricity.</summary>
/// <param name="Name">I to IV.</param>
/// <param name="LeastMonth">The least consumption in a month, in kWh.</param>
public sealed record UserClass(string Name, decimal LeastMonth);

/// <summary>One edition of a standard on equipping with energy meters, such as GB 17167-2006.</summary>
/// <param name="Standard">Number and year of the standard.</param>
/// <param name="Source">Where the rows stand in it.</param>
/// <param name="Users">The classes of users of electricity, the largest first.</param>
/// <param name="Rows">What it asks.</param>
public sealed record AccuracyRequirements(string Standard, string Source, IReadOnlyList<UserClass> Users, IReadOnlyList<AccuracyRequirement> Rows)
{
    private static readonly Lazy<AccuracyRequirements> Read = new(static () => RequirementsReading.Embedded());

    /// <summary>The shipped edition, GB 17167-2006.</summary>
    public static AccuracyRequirements Shipped => Read.Value;

    /// <summary>Reads an edition.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">Its path, as faults name it.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>Null where it is no YAML.</returns>
    public static AccuracyRequirements? Load(ReadOnlyMemory<byte> bytes, string file, FaultList faults) => RequirementsReading.Read(bytes, file, faults);

    /// <summary>The row for a medium and class of user; null where the standard is silent.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="userClass">Class of the user or the pipe.</param>
    public AccuracyRequirement? For(Medium medium, string userClass) =>
        Rows.FirstOrDefault(r => r.Medium == medium && r.UserClass == userClass) ?? Rows.FirstOrDefault(r => r.Medium == medium && r.UserClass.Length == 0);

    /// <summary>The class of a user of electricity by what it takes in a month.</summary>
    /// <param name="month">The mean consumption of a month, in kWh.</param>
    /// <returns>Empty where the edition has no class for it.</returns>
    public string ClassOf(decimal month) => Users.FirstOrDefault(user => month >= user.LeastMonth)?.Name ?? "";

    /// <summary>What a reader must know about the devices of a meter on a day: class too coarse or unknown, certificate missing, failed or run out.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="userClass">Class of the user or the pipe; null: the meter is not at the gate, and no class is asked for.</param>
    /// <param name="at">When.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public IReadOnlyList<Warning> Warnings(Meter meter, string? userClass, Instant at, DateTimeZone zone)
    {
        var warnings = new List<Warning>();
        if (meter.InstalledAt(at) is not { } device) return warnings;
        if (userClass is not null && For(meter.Medium, userClass) is { } row && (device.Accuracy is null || !device.Accuracy.Meets(row.Accuracy)))
        {
            var found = device.Accuracy?.Text ?? "?";
            warnings.Add(new(MeteringWarnings.AccuracyLow, meter.Id, new(
                $"准确度等级 {found}，{Standard} 要求 {row.Accuracy}{(row.Verified ? "" : "（未核实）")}",
                $"accuracy class {found} where {Standard} asks for {row.Accuracy}{(row.Verified ? "" : " (unverified)")}")));
        }

        var state = CalibrationStates.On(device.Certificates, at.InZone(zone).Date);
        if (state != CalibrationState.InOrder)
            warnings.Add(new(MeteringWarnings.CalibrationNotInOrder, meter.Id, new($"装置 {device.Serial} 的检定证书：{Word(state).Zh}", $"certificate of device {device.Serial}: {Word(state).En}")));
        return warnings;
    }

    private static LocalText Word(CalibrationState state) => state switch
    {
        CalibrationState.Expired => new("已过期", "expired"),
        CalibrationState.Failed => new("不合格", "not passed"),
        _ => new("缺失", "missing"),
    };
}
