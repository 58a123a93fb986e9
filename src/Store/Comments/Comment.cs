using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>A comment as it reads now.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
/// <param name="Revision">Its version, counted from 1; a later one was edited.</param>
/// <param name="EditedAt">When the present version was written; null where it is the first.</param>
public sealed record Comment(string Id, string Text, string By, string At, long Revision, string? EditedAt);

/// <summary>Who settled a thread, or opened it again, and when.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When, ISO 8601 in UTC.</param>
public sealed record ThreadStep(string By, string At);

/// <summary>A comment on something of an inventory with the replies to it.</summary>
/// <param name="Target">What it is on: a figure, <c>sources/{id}</c>, <c>months/{source}/{period}</c> or <c>activity/{record}</c>.</param>
/// <param name="Facility">The facility of what it is on when it was written; empty where that is of the whole organisation.</param>
/// <param name="Root">The comment that began it.</param>
/// <param name="Replies">The replies, earliest first.</param>
/// <param name="Resolved">Who resolved it; null while it is open.</param>
public sealed record CommentThread(string Target, string Facility, Comment Root, IReadOnlyList<Comment> Replies, ThreadStep? Resolved)
{
    /// <summary>All comments of the thread, earliest first.</summary>
    public IEnumerable<Comment> All => Replies.Prepend(Root);
}

/// <summary>What became of a comment.</summary>
/// <param name="Id">The comment; null where nothing was recorded.</param>
/// <param name="Refusal">Why it was refused; null where it was not.</param>
/// <param name="Conflict">Whether it was refused because somebody, or the author elsewhere, was faster.</param>
public sealed record CommentOutcome(string? Id, LocalText? Refusal, bool Conflict = false);
