using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>What is set for one device, as text; each setting is read once, and what is left over is a fault.</summary>
/// <param name="Id">Identifier of the device.</param>
/// <param name="Host">Name or address of the device or its gateway.</param>
/// <param name="Port">Port.</param>
/// <param name="Values">Further settings by name.</param>
/// <param name="Place">Where they are written.</param>
public sealed record DeviceSettings(string Id, string Host, int Port, IReadOnlyDictionary<string, string> Values, Place Place)
{
    private static readonly LocalText Needed = new("必须填写的设置", "a setting that is needed");

    /// <summary>A text that must be there.</summary>
    internal string? Needs(string name, FaultList faults)
    {
        if (Values.TryGetValue(name, out var text) && text.Length > 0) return text;
        faults.Add(DriverFaults.Setting, At(name), "", Needed);
        return null;
    }

    /// <summary>A whole number between two bounds.</summary>
    internal int Number(string name, int usual, int least, int most, FaultList faults)
    {
        if (!Values.TryGetValue(name, out var text)) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        faults.Add(DriverFaults.Setting, At(name), text, new($"{least} 至 {most} 的整数", $"a whole number from {least} to {most}"));
        return usual;
    }

    /// <summary>Yes or no.</summary>
    internal bool Says(string name, FaultList faults)
    {
        if (!Values.TryGetValue(name, out var text) || text == "no") return false;
        if (text != "yes") faults.Add(DriverFaults.Setting, At(name), text, new("yes 或 no", "yes or no"));
        return text == "yes";
    }

    /// <summary>Reports a value.</summary>
    internal void Refuse(string name, LocalText expected, FaultList faults) => faults.Add(DriverFaults.Setting, At(name), Values.GetValueOrDefault(name, ""), expected);

    /// <summary>Reports every setting that the protocol does not know.</summary>
    internal void Close(IReadOnlyList<string> known, FaultList faults)
    {
        var list = string.Join(", ", known);
        foreach (var (name, value) in Values.Where(v => !known.Contains(v.Key))) faults.Add(DriverFaults.Setting, At(name), value, new("其中之一：" + list, "one of " + list));
    }

    private Place At(string name) => Place with { Column = name };
}
