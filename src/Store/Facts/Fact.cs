namespace Lingtan.Store;

/// <summary>What somebody stated about one thing of an inventory, in one of its revisions.</summary>
/// <param name="Seq">Its number in the database, growing.</param>
/// <param name="Recording">The recording it is part of.</param>
/// <param name="Book">The inventory.</param>
/// <param name="Kind">Kind of thing: the table, such as <c>sources</c> or <c>activity</c>.</param>
/// <param name="Key">Which thing.</param>
/// <param name="Revision">Its revision, counted from 1.</param>
/// <param name="Withdrawn">Whether the thing is no longer stated; then the content is empty.</param>
/// <param name="ValidFrom">First day for which it holds, ISO 8601.</param>
/// <param name="ValidTo">Last day for which it holds, ISO 8601.</param>
/// <param name="Content">Its cells as a JSON object.</param>
public sealed record Fact(
    long Seq, long Recording, string Book, string Kind, string Key, long Revision, bool Withdrawn, string ValidFrom, string ValidTo, string Content)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day, ISO 8601.</param>
    public bool HoldsOn(string day) => string.CompareOrdinal(ValidFrom, day) <= 0 && string.CompareOrdinal(day, ValidTo) <= 0;
}

/// <summary>A fact with the recording that stated it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="By">The recording.</param>
public sealed record Statement(Fact Fact, Recording By);

/// <summary>A change to be recorded.</summary>
/// <param name="Kind">Kind of thing.</param>
/// <param name="Key">Which thing.</param>
/// <param name="Content">Its cells as a JSON object; null withdraws it.</param>
/// <param name="ValidFrom">First day for which it holds, ISO 8601.</param>
/// <param name="ValidTo">Last day for which it holds, ISO 8601.</param>
/// <param name="Expected">The revision the change was made on; 0 for a new thing. Another one means that somebody else was faster.</param>
public sealed record FactChange(string Kind, string Key, string? Content, string ValidFrom, string ValidTo, long Expected)
{
    /// <summary>A change to something that holds for no days of its own.</summary>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="key">Which thing.</param>
    /// <param name="content">Its content; null withdraws it.</param>
    /// <param name="expected">The revision the change was made on; 0 for a new thing.</param>
    public static FactChange Always(string kind, string key, string? content, long expected) => new(kind, key, content, "0001-01-01", "9999-12-31", expected);

    /// <summary>A further statement on something, for the days for which it held so far; where nothing is stated, for no days of its own.</summary>
    /// <param name="present">What is stated; null where nothing is.</param>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="key">Which thing.</param>
    /// <param name="content">Its content; null withdraws it.</param>
    /// <param name="expected">The revision the change was made on.</param>
    public static FactChange After(Fact? present, string kind, string key, string? content, long expected)
    {
        var always = Always(kind, key, content, expected);
        return present is null ? always : always with { ValidFrom = present.ValidFrom, ValidTo = present.ValidTo };
    }
}

/// <summary>Who does something, when and why.</summary>
/// <param name="Actor">Who.</param>
/// <param name="At">When.</param>
/// <param name="Action">What, such as <c>import</c>.</param>
/// <param name="Reason">Why; empty where nothing is said.</param>
public sealed record Act(string Actor, NodaTime.Instant At, string Action, string Reason = "")
{
    /// <summary>The day in UTC, ISO 8601.</summary>
    public string Day => NodaTime.Text.LocalDatePattern.Iso.Format(At.InUtc().Date);
}
