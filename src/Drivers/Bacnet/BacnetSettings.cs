using System.Net;

namespace Lingtan.Drivers;

/// <summary>The socket of BACnet/IP that the devices of a site share.</summary>
public sealed record BacnetSocketSettings
{
    /// <summary>Port of this side; 0: any free one. Answers that devices broadcast reach the standard port only.</summary>
    public int LocalPort { get; init; } = Bvlc.Port;

    /// <summary>The broadcast device this side registers with, as a foreign device; null: none.</summary>
    public DnsEndPoint? BroadcastDevice { get; init; }

    /// <summary>For how long each registration is; it is renewed at half of it.</summary>
    public TimeSpan Registration { get; init; } = TimeSpan.FromSeconds(300);
}

/// <summary>How to talk to one device.</summary>
public sealed record BacnetDeviceSettings
{
    /// <summary>Where requests go: the device, its router, or a broadcast address to look the device up at.</summary>
    public required DnsEndPoint Host { get; init; }

    /// <summary>Number of the device, by which it is looked up; null: it is at the host.</summary>
    public int? Instance { get; init; }

    /// <summary>Number of the network behind the router at the host; 0: none.</summary>
    public int Network { get; init; }

    /// <summary>Its address on that network, in hexadecimal.</summary>
    public string Station { get; init; } = "";

    /// <summary>The objects that are read.</summary>
    public required IReadOnlyList<BacnetObject> Objects { get; init; }

    /// <summary>How long an answer may take.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a request that was not answered is sent again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>For how long changes are asked to be told; it is renewed at half of it. Null: objects are read at every interval.</summary>
    public TimeSpan? Subscription { get; init; }

    /// <summary>Whether messages of changes are to be confirmed.</summary>
    public bool Confirmed { get; init; }
}
