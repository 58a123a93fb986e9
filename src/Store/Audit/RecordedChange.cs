namespace Lingtan.Store;

/// <summary>What a recording changed about one thing.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Key">Which thing.</param>
/// <param name="Revision">The revision it made.</param>
/// <param name="Before">The cells of the revision before, as a JSON object; null where the thing was not stated.</param>
/// <param name="After">The cells since then; null where the thing was withdrawn.</param>
public sealed record RecordedChange(string Kind, string Key, long Revision, string? Before, string? After);
