using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Exception codes of Modbus (Application Protocol V1.1b3, clause 7).</summary>
public enum ModbusRefusal
{
    /// <summary>The function is not supported.</summary>
    Function = 1,

    /// <summary>The device has no such address.</summary>
    Address = 2,

    /// <summary>A value or quantity is not allowed.</summary>
    Value = 3,

    /// <summary>The device failed.</summary>
    Failure = 4,

    /// <summary>Accepted, and still at work.</summary>
    Acknowledged = 5,

    /// <summary>Busy with something else.</summary>
    Busy = 6,

    /// <summary>Cannot do it.</summary>
    Negative = 7,

    /// <summary>An error in the memory of the device.</summary>
    Parity = 8,

    /// <summary>The gateway has no path to the unit.</summary>
    NoPath = 10,

    /// <summary>The unit behind the gateway did not answer.</summary>
    NoTarget = 11,
}

/// <summary>What refusals lead to.</summary>
public static class ModbusRefusals
{
    /// <summary>The refusal as a fault; a unit that is silent behind a living gateway counts as silent.</summary>
    /// <param name="refusal">The refusal.</param>
    public static DriverException Fault(this ModbusRefusal refusal) => new(
        refusal is ModbusRefusal.NoPath or ModbusRefusal.NoTarget ? DriverFaults.Silent : DriverFaults.Refused,
        new LocalText($"异常码 {(int)refusal}", $"exception {(int)refusal}"))
    {
        Number = (int)refusal,
    };
}
