using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A month is soon due.</summary>
    Due,

    /// <summary>A month is overdue.</summary>
    Overdue,

    /// <summary>A month was sent back.</summary>
    Returned,

    /// <summary>A month waits to be reviewed.</summary>
    Review,

    /// <summary>An inventory with every month approved waits to be reviewed.</summary>
    ReviewInventory,

    /// <summary>A reviewed inventory waits to be approved.</summary>
    Approve,

    /// <summary>An approved inventory waits to be verified.</summary>
    Verify,

    /// <summary>Somebody wrote in a thread that concerns the account.</summary>
    Comment,

    /// <summary>An alarm is up.</summary>
    Alarm,

    /// <summary>Readings do not come in as they should.</summary>
    Collector,
}

/// <summary>Something an account is to be told.</summary>
/// <param name="Account">The account.</param>
/// <param name="Book">The inventory.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Matter">Which month (source and period), which thread (identifier and target), or nothing where it is the whole inventory.</param>
/// <param name="Day">The day it belongs to: of the same matter there is one for each day.</param>
/// <param name="Name">What the matter is called.</param>
/// <param name="Due">The due date; null where there is none.</param>
public sealed record NoticeDraft(string Account, string Book, NoticeKind Kind, string Matter, LocalDate Day, LocalText Name, LocalDate? Due = null)
{
    /// <summary>Its identifier, which follows from account, inventory, kind, matter and day.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Account, Book, Kind, Matter, Text(Day)))))[..32];

    /// <summary>A day as the table holds it, ISO 8601.</summary>
    internal static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A notice.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Account">Whose.</param>
/// <param name="Book">The inventory.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Matter">Which month or thread; empty for the whole inventory.</param>
/// <param name="Day">The day it belongs to, ISO 8601.</param>
/// <param name="Name">What the matter is called.</param>
/// <param name="Due">The due date, ISO 8601; empty where there is none.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Seen">When it was read; empty where it was not.</param>
/// <param name="Settled">When the matter was settled, or a later notice took its place; empty where neither happened.</param>
public sealed record Notice(string Id, string Account, string Book, NoticeKind Kind, string Matter, string Day, LocalText Name, string Due, string Made, string Seen, string Settled);
