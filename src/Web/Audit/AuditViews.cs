using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A recording of the audit trail.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What.</param>
/// <param name="Subject">Of which inventory, account or setting.</param>
/// <param name="Reason">Why.</param>
/// <param name="Facts">How many facts it recorded.</param>
/// <param name="Previous">Hash of the recording before.</param>
/// <param name="Hash">Its hash.</param>
public sealed record RecordingView(long Seq, string At, string Actor, string Action, string Subject, string Reason, long Facts, string Previous, string Hash)
{
    /// <summary>The view of a recording.</summary>
    internal static RecordingView Of(Recording one) => new(one.Seq, one.At, one.Actor, one.Action, one.Subject, one.Reason, one.Facts, one.Previous, one.Hash);
}

/// <summary>What a recording changed about one thing.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Key">Which thing.</param>
/// <param name="Revision">The revision it made.</param>
/// <param name="Before">The cells before; null where the thing was not stated.</param>
/// <param name="After">The cells since; null where it was withdrawn.</param>
public sealed record ChangeView(string Kind, string Key, long Revision, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    /// <summary>The view of a change.</summary>
    internal static ChangeView Of(RecordedChange change) => new(change.Kind, change.Key, change.Revision, Cells(change.Before), Cells(change.After));

    private static Dictionary<string, string>? Cells(string? content) => content is null ? null : FactContent.Read(content).ToDictionary(StringComparer.Ordinal);
}

/// <summary>A recording with what it changed, some at a time.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Changes">What it changed.</param>
public sealed record RecordingDetail(RecordingView Recording, PageOf<ChangeView> Changes);
