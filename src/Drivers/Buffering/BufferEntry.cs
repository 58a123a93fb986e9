namespace Lingtan.Drivers;

/// <summary>One entry of the buffer on disk.</summary>
/// <param name="Number">Its number; numbers rise by one and are never used twice.</param>
/// <param name="Content">Its bytes.</param>
public sealed record BufferEntry(long Number, ReadOnlyMemory<byte> Content);

/// <summary>Entries to be handed over. Whoever stores them keeps the last number of each buffer with them and passes over what it has already.</summary>
/// <param name="Buffer">The buffer; it keeps this identity as long as its folder lives.</param>
/// <param name="Entries">The entries in the order of their numbers.</param>
public sealed record BufferBatch(Guid Buffer, IReadOnlyList<BufferEntry> Entries);
