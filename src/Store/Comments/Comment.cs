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

/// <summary>What a thread is on, as it was when the thread was begun.</summary>
/// <param name="Target">A figure, <c>sources/{id}</c>, <c>months/{source}/{period}</c> or <c>activity/{record}</c>.</param>
/// <param name="Facility">Its facility; empty where it is of the whole organisation.</param>
/// <param name="Name">What it is called.</param>
public sealed record CommentSubject(string Target, string Facility, LocalText Name);

/// <summary>A comment on something of an inventory with the replies to it.</summary>
/// <param name="On">What it is on.</param>
/// <param name="Root">The comment that began it.</param>
/// <param name="Replies">The replies, earliest first.</param>
/// <param name="Resolved">Who resolved it; null while it is open.</param>
public sealed record CommentThread(CommentSubject On, Comment Root, IReadOnlyList<Comment> Replies, ThreadStep? Resolved)
{
    /// <summary>All comments of the thread, earliest first.</summary>
    public IEnumerable<Comment> All => Replies.Prepend(Root);
}

/// <summary>What became of a comment.</summary>
/// <param name="Id">The comment; null where nothing was recorded.</param>
/// <param name="Refusal">Why it was refused; null where it was not.</param>
/// <param name="Conflict">Whether it was refused because somebody, or the author elsewhere, was faster.</param>
public sealed record CommentOutcome(string? Id, LocalText? Refusal, bool Conflict = false);
