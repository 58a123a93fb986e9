namespace Lingtan.Drivers;

/// <summary>A device that said who it is.</summary>
/// <param name="Instance">Its number.</param>
/// <param name="MostOctets">Most octets of a message that it takes.</param>
/// <param name="Segmentation">0 parts both ways, 1 sends them, 2 takes them, 3 none.</param>
/// <param name="Vendor">Number of its maker.</param>
public readonly record struct BacnetIdentity(int Instance, int MostOctets, int Segmentation, int Vendor);

/// <summary>Why a device refused (ASHRAE 135, clause 18).</summary>
/// <param name="Class">Class of an error: 0 device, 1 object, 2 property, 3 resources, 4 security, 5 services, 6 virtual terminal, 7 communication; else 0.</param>
/// <param name="Code">Code of an error; reason of a reject or an abort.</param>
/// <param name="Message">Error, reject or abort.</param>
public readonly record struct BacnetError(int Class, int Code, BacnetMessage Message = BacnetMessage.Error);

/// <summary>What a device says about one property.</summary>
/// <param name="Object">The object.</param>
/// <param name="Property">The property.</param>
/// <param name="Values">Its values; empty where it was refused.</param>
/// <param name="Error">Why it was refused; null: it was not.</param>
public sealed record BacnetResult(BacnetObject Object, int Property, IReadOnlyList<BacnetValue> Values, BacnetError? Error);

/// <summary>A message of a change.</summary>
/// <param name="Process">The number that was given when asking for it.</param>
/// <param name="Device">Number of the device.</param>
/// <param name="Object">The object.</param>
/// <param name="Seconds">How much longer the device will tell.</param>
/// <param name="Results">Properties with their values.</param>
public sealed record BacnetNotification(uint Process, BacnetObject Device, BacnetObject Object, uint Seconds, IReadOnlyList<BacnetResult> Results);

/// <summary>Reads the data of messages. Data that are not wholly what the standard says give nothing.</summary>
public static class BacnetAnswers
{
    /// <summary>Reads who a device is (16.10).</summary>
    /// <param name="body">The data.</param>
    /// <param name="identity">Who it is.</param>
    public static bool TryIdentity(ReadOnlySpan<byte> body, out BacnetIdentity identity)
    {
        identity = default;
        var reader = new BacnetReader(body);
        if (!reader.TryTake(out var named) || named.Type != BacnetValueType.Object || !reader.TryTake(out var most) || most.Type != BacnetValueType.Unsigned) return false;
        if (!reader.TryTake(out var parts) || parts.Type != BacnetValueType.Enumerated || !reader.TryTake(out var vendor) || vendor.Type != BacnetValueType.Unsigned) return false;
        var device = BacnetObject.Of((uint)named.Number!.Value);
        if (!reader.IsAtEnd || device.Type != BacnetObject.Device || parts.Number > 3 || most.Number > ushort.MaxValue || vendor.Number > ushort.MaxValue) return false;
        identity = new BacnetIdentity(device.Instance, (int)most.Number!.Value, (int)parts.Number!.Value, (int)vendor.Number!.Value);
        return true;
    }

    /// <summary>Reads one property (15.5).</summary>
    /// <param name="body">The data.</param>
    /// <param name="result">The property.</param>
    public static bool TryProperty(ReadOnlySpan<byte> body, out BacnetResult? result)
    {
        result = null;
        var reader = new BacnetReader(body);
        if (!reader.TryTake(0, out BacnetObject named) || !reader.TryTake(1, out uint property) || IsElement(ref reader, 2)) return false;
        var values = new List<BacnetValue>();
        if (!reader.Take(3, opening: true) || !reader.TryTakeAll(3, values) || !reader.IsAtEnd) return false;
        result = new BacnetResult(named, (int)property, values, null);
        return true;
    }

    /// <summary>Reads properties of several objects (15.7).</summary>
    /// <param name="body">The data.</param>
    /// <param name="results">Where the properties are added.</param>
    public static bool TryMultiple(ReadOnlySpan<byte> body, ICollection<BacnetResult> results)
    {
        var reader = new BacnetReader(body);
        while (!reader.IsAtEnd)
        {
            if (!reader.TryTake(0, out BacnetObject named) || !reader.Take(1, opening: true)) return false;
            while (!reader.Take(1, opening: false))
            {
                if (!reader.TryTake(2, out uint property) || IsElement(ref reader, 3)) return false;
                if (Result(ref reader, named, (int)property) is not { } result) return false;
                results.Add(result);
            }
        }

        return results.Count > 0;
    }

    /// <summary>Reads a message of a change (13.6, 13.7).</summary>
    /// <param name="body">The data.</param>
    /// <param name="notification">The message.</param>
    public static bool TryNotification(ReadOnlySpan<byte> body, out BacnetNotification? notification)
    {
        notification = null;
        var reader = new BacnetReader(body);
        if (!reader.TryTake(0, out uint process) || !reader.TryTake(1, out BacnetObject device) || !reader.TryTake(2, out BacnetObject named) || !reader.TryTake(3, out uint seconds)) return false;
        if (device.Type != BacnetObject.Device || !reader.Take(4, opening: true)) return false;
        var results = new List<BacnetResult>();
        while (!reader.Take(4, opening: false))
        {
            var values = new List<BacnetValue>();
            if (!reader.TryTake(0, out uint property) || IsElement(ref reader, 1) || !reader.Take(2, opening: true) || !reader.TryTakeAll(2, values)) return false;
            if (reader.TryPeek(out var tag) && tag.Holds(3) && !reader.TryTake(3, out uint _)) return false;
            results.Add(new BacnetResult(named, (int)property, values, null));
        }

        if (!reader.IsAtEnd || results.Count == 0) return false;
        notification = new BacnetNotification(process, device, named, seconds, results);
        return true;
    }

    /// <summary>Reads why a device refused; what some services put around it is passed over.</summary>
    /// <param name="body">The data.</param>
    /// <param name="error">Why.</param>
    public static bool TryError(ReadOnlySpan<byte> body, out BacnetError error)
    {
        var reader = new BacnetReader(body);
        return Reason(ref reader, out error);
    }

    private static BacnetResult? Result(ref BacnetReader reader, BacnetObject named, int property)
    {
        var values = new List<BacnetValue>();
        if (reader.Take(4, opening: true)) return reader.TryTakeAll(4, values) ? new BacnetResult(named, property, values, null) : null;
        if (!reader.Take(5, opening: true) || !Reason(ref reader, out var error) || !reader.Take(5, opening: false)) return null;
        return new BacnetResult(named, property, [], error);
    }

    private static bool Reason(ref BacnetReader reader, out BacnetError error)
    {
        error = default;
        if (!reader.TryTake(out var kind) || kind.Type != BacnetValueType.Enumerated || !reader.TryTake(out var code) || code.Type != BacnetValueType.Enumerated) return false;
        if (kind.Number > ushort.MaxValue || code.Number > ushort.MaxValue) return false;
        error = new BacnetError((int)kind.Number!.Value, (int)code.Number!.Value);
        return true;
    }

    // One element of a list was never asked for: an answer about one answers another question.
    private static bool IsElement(ref BacnetReader reader, int place) => reader.TryPeek(out var tag) && tag.Holds(place);
}
