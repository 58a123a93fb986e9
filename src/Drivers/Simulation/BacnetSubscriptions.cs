using System.Net;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>Who is to be told of changes of which objects, and until when (ASHRAE 135, 13.14).</summary>
internal sealed class BacnetSubscriptions(SimulatedPlant plant)
{
    private const int Most = 500;
    private readonly Dictionary<(IPEndPoint To, uint Process, BacnetObject Object), Subscription> _all = [];
    private byte _invoke;

    /// <summary>Takes a wish to be told, or to be told no longer.</summary>
    /// <param name="from">Who wishes it.</param>
    /// <param name="apdu">The request.</param>
    /// <param name="body">Its data.</param>
    /// <param name="clock">The time of this machine, in which lifetimes are counted.</param>
    public byte[] Take(IPEndPoint from, BacnetApdu apdu, ReadOnlySpan<byte> body, Instant clock)
    {
        var reader = new BacnetReader(body);
        if (!reader.TryTake(0, out uint process) || !reader.TryTake(1, out BacnetObject named)) return [(byte)BacnetMessage.Reject << 4, apdu.Invoke, 5];
        var key = (from, process, named);
        if (!BacnetObjects.All.ContainsKey(named)) return BacnetTalk.Error(apdu, 1, 31);
        if (reader.IsAtEnd)
        {
            _all.Remove(key);
            return BacnetRequests.Done(apdu.Invoke, apdu.Service);
        }

        if (!reader.TryTake(2, out uint confirmed)) return [(byte)BacnetMessage.Reject << 4, apdu.Invoke, 4];
        if (_all.Count >= Most && !_all.ContainsKey(key)) return BacnetTalk.Error(apdu, 3, 18);
        Instant? ends = reader.TryTake(3, out uint lifetime) && lifetime > 0 ? clock + Duration.FromSeconds(lifetime) : null;
        _all[key] = new Subscription(confirmed != 0, ends);
        return BacnetRequests.Done(apdu.Invoke, apdu.Service);
    }

    /// <summary>What is to be told now: values that are other than those last told.</summary>
    /// <param name="now">The time at the plant.</param>
    /// <param name="clock">The time of this machine.</param>
    public IReadOnlyList<(IPEndPoint To, byte[] Message)> Changes(Instant now, Instant clock)
    {
        foreach (var key in _all.Where(s => s.Value.Ends <= clock).Select(static s => s.Key).ToList()) _all.Remove(key);
        var messages = new List<(IPEndPoint, byte[])>();
        foreach (var ((to, process, named), subscription) in _all)
        {
            byte[] values =
            [
                0x09, BacnetProperty.PresentValue, 0x2E, .. BacnetObjects.Shown(plant, named, BacnetProperty.PresentValue, now)!, 0x2F,
                0x09, BacnetProperty.StatusFlags, 0x2E, .. BacnetObjects.Shown(plant, named, BacnetProperty.StatusFlags, now)!, 0x2F,
            ];
            if (subscription.Told is { } told && told.AsSpan().SequenceEqual(values)) continue;
            subscription.Told = values;
            messages.Add((to, Message(process, named, subscription, values, clock)));
        }

        return messages;
    }

    private byte[] Message(uint process, BacnetObject named, Subscription subscription, byte[] values, Instant clock)
    {
        var octets = new byte[32];
        var writer = new BacnetWriter(octets);
        writer.Number(0, process);
        writer.Object(1, BacnetTalk.Self);
        writer.Object(2, named);
        // Zero: without an end.
        writer.Number(3, subscription.Ends is { } ends ? (uint)Math.Ceiling((ends - clock).TotalSeconds) : 0);
        byte[] head = subscription.Confirmed
            ? [(byte)BacnetMessage.ConfirmedRequest << 4, 5, ++_invoke, BacnetServiceChoice.ConfirmedNotification]
            : [(byte)BacnetMessage.UnconfirmedRequest << 4, BacnetServiceChoice.UnconfirmedNotification];
        return [.. head, .. octets[..writer.Length], 0x4E, .. values, 0x4F];
    }

    private sealed class Subscription(bool confirmed, Instant? ends)
    {
        public bool Confirmed { get; } = confirmed;

        public Instant? Ends { get; } = ends;

        public byte[]? Told { get; set; }
    }
}
