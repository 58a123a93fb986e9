using System.Text;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The words of a letter about notices.</summary>
internal static class MailText
{
    private const int MostLines = 60;

    /// <summary>Subject and text.</summary>
    /// <param name="about">The notices.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="link">Address of the application; empty: none.</param>
    public static (string Subject, string Text) Of(IReadOnlyList<Notice> about, string language, string link)
    {
        var english = language == "en";
        var text = new StringBuilder();
        foreach (var group in about.GroupBy(one => (one.Book, one.Kind)).OrderBy(group => group.Key.Kind))
        {
            text.Append(Say(KindOf(group.Key.Kind), english)).Append(" · ").Append(group.Key.Book).Append('\n');
            foreach (var one in group.OrderBy(one => one.Due, StringComparer.Ordinal).ThenBy(one => one.Matter, StringComparer.Ordinal).Take(MostLines)) text.Append("- ").Append(Line(one, english)).Append('\n');
            if (group.Count() > MostLines) text.Append(english ? $"- and {group.Count() - MostLines} more\n" : $"- 另有 {group.Count() - MostLines} 项\n");
            text.Append('\n');
        }

        if (link.Length > 0) text.Append(link).Append('\n');
        return (english ? $"Lingtan: {about.Count} {(about.Count == 1 ? "matter waits" : "matters wait")} for you" : $"零碳：{about.Count} 项待办", text.ToString());
    }

    /// <summary>What a kind of notice is called.</summary>
    internal static LocalText KindOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Due => new("即将到期", "Due soon"),
        NoticeKind.Overdue => new("已逾期", "Overdue"),
        NoticeKind.Returned => new("已退回，待修改", "Returned, to be mended"),
        NoticeKind.Review => new("待复核", "Waiting for review"),
        NoticeKind.ReviewInventory => new("清册待复核", "Inventory waiting for review"),
        NoticeKind.Approve => new("清册待批准", "Inventory waiting for approval"),
        NoticeKind.Verify => new("清册待核查", "Inventory waiting for verification"),
        NoticeKind.Alarm => new("告警", "Alarm"),
        NoticeKind.Collector => new("采集异常", "Collector in trouble"),
        _ => new("新评论", "New comment"),
    };

    private static string Line(Notice one, bool english) => Say(one.Name, english) + (one.Due.Length == 0 ? "" : english ? $" (due {one.Due})" : $"（截止 {one.Due}）");

    private static string Say(LocalText text, bool english) => english ? text.En : text.Zh;
}
