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
    /// <param name="before">The last frame that went the other way; empty where there is none. An answer is often read by its question only.</param>
    LocalText Say(string protocol, ReadOnlySpan<byte> frame, ReadOnlySpan<byte> before);
}
