using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A comment.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">The account that wrote it.</param>
/// <param name="Name">What that account is called.</param>
/// <param name="At">When.</param>
/// <param name="Revision">Its version.</param>
/// <param name="EditedAt">When it was edited last; null where it was not.</param>
/// <param name="Own">Whether the caller wrote it, and so may edit it.</param>
public sealed record CommentView(string Id, string Text, string By, string Name, string At, long Revision, string? EditedAt, bool Own)
{
    /// <summary>The view of a comment.</summary>
    internal static CommentView Of(Comment comment, IReadOnlyDictionary<string, string> names, Caller caller) =>
        new(comment.Id, comment.Text, comment.By, names.GetValueOrDefault(comment.By, comment.By), comment.At, comment.Revision, comment.EditedAt, comment.By == caller.Name);
}

/// <summary>Who resolved a thread, and when.</summary>
/// <param name="By">The account.</param>
/// <param name="Name">What it is called.</param>
/// <param name="At">When.</param>
public sealed record ResolvedView(string By, string Name, string At);

/// <summary>A comment with the replies to it.</summary>
/// <param name="Id">The comment that began it.</param>
/// <param name="Target">What it is on.</param>
/// <param name="Place">What that is looked at with: for a record its month, else the same.</param>
/// <param name="TargetName">What that is called.</param>
/// <param name="Present">Whether that is still part of the inventory.</param>
/// <param name="Comments">The comments, earliest first.</param>
/// <param name="Resolved">Who resolved it; null while it is open.</param>
/// <param name="MayResolve">Whether the caller may resolve it or open it again.</param>
public sealed record ThreadView(string Id, string Target, string Place, LocalText TargetName, bool Present, IReadOnlyList<CommentView> Comments, ResolvedView? Resolved, bool MayResolve);

/// <summary>A version of a comment.</summary>
/// <param name="Revision">Which.</param>
/// <param name="Text">What it said.</param>
/// <param name="At">Since when.</param>
public sealed record CommentVersion(long Revision, string Text, string At);

/// <summary>A comment to be written.</summary>
/// <param name="Target">What it is on: a figure, <c>sources/{id}</c>, <c>months/{source}/{period}</c> or <c>activity/{record}</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record CommentRequest(string Target, string Text);

/// <summary>A reply to be written.</summary>
/// <param name="Text">What it says.</param>
public sealed record ReplyRequest(string Text);

/// <summary>One's own comment to be rewritten.</summary>
/// <param name="Text">What it shall say.</param>
/// <param name="Revision">The version that was read.</param>
public sealed record CommentChange(string Text, long Revision);

/// <summary>Whether a thread is resolved.</summary>
/// <param name="Resolved">Whether it is.</param>
public sealed record ResolveRequest(bool Resolved);
