using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>A protocol whose devices are polled. A class in a folder of this room is all that it takes: it is found by scanning.</summary>
public interface IFieldProtocol
{
    /// <summary>Its identifier, such as <c>modbus-tcp</c>.</summary>
    string Id { get; }

    /// <summary>Its name.</summary>
    LocalText Title { get; }

    /// <summary>The settings that its devices know.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>Makes a device from its settings; nothing is sent yet.</summary>
    /// <param name="device">The settings.</param>
    /// <param name="site">Connections and register maps that devices share.</param>
    /// <param name="faults">Where wrong settings are reported.</param>
    /// <returns>Null where a setting is wrong.</returns>
    IPolledDevice? Open(DeviceSettings device, DriverSite site, FaultList faults);
}
