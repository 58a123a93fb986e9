using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Says what frames of a protocol mean, in one line for a person. A class in a folder of this room is all that it takes: it is found by scanning.</summary>
public interface IFrameWords
{
    /// <summary>The protocols it reads.</summary>
    IReadOnlyList<string> Protocols { get; }

    /// <summary>Looks for the first frame in what went one way.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="stream">The bytes that went that way and are not done with.</param>
    /// <returns>Nothing consumed: a frame that is not whole yet. Bytes consumed beyond the length stand before the frame and are none.</returns>
    FrameFound Find(string protocol, ReadOnlySpan<byte> stream);

    /// <summary>Says what a frame means.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="isSent">Whether this side sent it.</param>
    /// <param name="before">The last frame that went the other way; empty where there is none. An answer is often read by its question only.</param>
    LocalText Say(string protocol, ReadOnlySpan<byte> frame, bool isSent, ReadOnlySpan<byte> before);

    /// <summary>Which of the devices that share an address a frame is for or from, as a connection's settings write it; null where the protocol has no such devices, or the frame is for all of them.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="frame">The frame.</param>
    string? Device(string protocol, ReadOnlySpan<byte> frame) => null;

    /// <summary>The device that a connection's settings name; null where they name none.</summary>
    /// <param name="settings">The settings.</param>
    string? Device(IReadOnlyDictionary<string, string> settings) => null;
}
